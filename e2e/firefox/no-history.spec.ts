/** Firefox that never remembers history: it lets extensions keep nothing, and Cutline says so instead of losing stories. */
import { savingStory } from '../invented-story.ts';
import { expect } from '@playwright/test';
import { test as base } from '../site.ts';
import { launchFirefox, type CutlineInFirefox } from './driver/cutline.ts';

const test = base.extend<{ cutline: CutlineInFirefox }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  cutline: async ({}, use) => {
    const cutline = await launchFirefox({
      preferences: { 'browser.privatebrowsing.autostart': true },
      privateBrowsing: true,
    });
    await use(cutline);
    await cutline.close();
  },
});

test('the library says that nothing is kept, and a save is refused with the reason', async ({ cutline }) => {
  await cutline.openOwnPage('src/pages/library/index.html');
  const shown = await cutline.marionette.inPage<string>(
    `for (let tries = 0; tries < 600 && !document.body.innerText.includes('store nothing here'); tries += 1) {
       await new Promise((resolve) => setTimeout(resolve, 100));
     }
     return document.body.innerText;`,
  );
  expect(shown).toContain('The browser lets Cutline store nothing here, so nothing is kept.');
  expect(shown).toContain('let the browser remember history');
  const reply = await cutline.marionette.inPage<unknown>(
    `return await browser.runtime.sendMessage({ cutline: 'to-background', call: 'saveArticle', request: args[0] });`,
    [savingStory({ headline: 'Bão vào bờ trong đêm' })],
  );
  expect(reply).toMatchObject({ ok: false, problem: { code: 'storage-unavailable' } });
});
