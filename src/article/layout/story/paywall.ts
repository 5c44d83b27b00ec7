import type { Page } from '../../page.ts';
import { nameTest, wholeWords } from '../../text/name-test.ts';

const PAYWALL = nameTest(
  wholeWords(
    'paywall|pay gate|piano offer|subscriber only|premium wall|regwall|abo hinweis|offer box|paid content (?:box|teaser)',
  ),
);

/** Whether the page shows a paywall after the given block. */
export function hasPaywall(page: Page, after: number): boolean {
  return page.boxes.some(
    (box) => !box.hidden && box.firstBlock > after && box.lastBlock > box.firstBlock && PAYWALL.test(box.names),
  );
}
