import type { Page } from '../page.ts';
import { nameTest } from '../name-test.ts';

const PAYWALL = nameTest(
  /(?:^|[\s_-])(?:paywall|pay-?gate|piano-?offer|subscriber-?only|premium-?wall|regwall|abo-?hinweis|offer-?box|paid-?content-?(?:box|teaser))(?=$|[\s_-])/,
);

/** Whether the page shows a paywall after the given block. */
export function hasPaywall(page: Page, after: number): boolean {
  return page.boxes.some(
    (box) => !box.hidden && box.firstBlock > after && box.lastBlock > box.firstBlock && PAYWALL.test(box.names),
  );
}
