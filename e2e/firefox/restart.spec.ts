/** Firefox ended and started again, with Cutline installed for good: what was kept, switched on and left undone is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '../site.ts';
import { launchFirefox, type CutlineInFirefox } from './driver/cutline.ts';
import { noticeText } from './driver/notice.ts';
import { openPopupOf } from './driver/popup.ts';
import { goToTab, grantEverySite } from './driver/tabs.ts';
import { expect } from './driver/test.ts';
import { buttonTitle } from './driver/toolbar.ts';

const test = base.extend<{ run: (work: (cutline: CutlineInFirefox) => Promise<void>) => Promise<void> }>({
  /** Starts the browser, with what the runs before have left, for as long as `work` takes. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  run: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'cutline-firefox-'));
    await use(async (work) => {
      const cutline = await launchFirefox({ profile });
      try {
        await work(cutline);
      } finally {
        await cutline.close();
      }
    });
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

const BRIDGE = 'Wendburg bekommt seine Klappbrücke zurück';

/** What the library shows when this is typed into its search box. */
const found = ({ marionette }: CutlineInFirefox, typed: string) =>
  marionette.inPage<string>(
    `const box = document.querySelector('input[type=search]');
     if (box && box.value !== args[0]) {
       box.value = args[0];
       box.dispatchEvent(new Event('input', { bubbles: true }));
     }
     return [...document.querySelectorAll('mark')].map(({ textContent }) => textContent).join(' ');`,
    [typed],
  );

test('the library and its search, the menu, detection and the queue are there again', async ({ run, site }) => {
  await run(async (cutline) => {
    const { marionette } = cutline;
    await cutline.open(`${site}stories/de-dpa/`);
    const popup = openPopupOf(cutline);
    await cutline.pressToolbarButton();
    await popup.click('Save');
    await popup.shows('Saved to the library');
    await cutline.closePopup();
    await cutline.open(`${site}stories/ar-rtl/`);
    await grantEverySite(marionette);
    await cutline.openOwnPage('src/pages/library/index.html');
    await expect.poll(() => found(cutline, 'Klappbrücke')).toContain('Klappbrücke');
    // As when the browser is ended while the tab of the story is being read.
    await marionette.inPage(
      `const page = { url: args[0], title: '', tabId: 1e6, windowId: null, private: false, tellTab: null, session: 'the run before' };
       const rest = { tags: ['desk'], collections: [], anyway: false, load: true, startedAt: null, resumed: false };
       await browser.storage.local.set({
         settings: { detection: true },
         queue: [{ id: 'left', order: 1, ...page, ...rest, state: { at: 'working' } }],
       });`,
      [`${site}stories/ar-rtl/`],
    );
  });

  await run(async (cutline) => {
    const { marionette } = cutline;
    await goToTab(marionette, '/library/index.html');
    await expect.poll(() => found(cutline, 'Klappbrücke')).toContain('Klappbrücke');
    const queue = () =>
      marionette.inPage<string[]>(
        `return (await browser.storage.local.get('queue')).queue.map(({ state }) => state.at);`,
      );
    await expect.poll(queue, 'the tab that came back asleep is read').toEqual(['created']);

    await cutline.open(`${site}stories/de-dpa/`);
    await expect.poll(() => buttonTitle(marionette)).toBe('This article is in your library');
    await cutline.open(`${site}stories/vi-wire-figure/`);
    await expect.poll(() => buttonTitle(marionette)).toBe('A news article: capture it');
    await cutline.chooseFromContextMenu('figcaption', 'Capture caption');
    await expect.poll(() => noticeText(marionette)).toContain('Caption saved');
    await cutline.openOwnPage('src/pages/library/index.html');
    await expect.poll(() => marionette.inPage<string>('return document.body.innerText;')).toContain(BRIDGE);
  });
});
