/** Automatic detection in Firefox, where a test can grant the permission that a person would be asked for. */
import type { CutlineInFirefox } from './driver/cutline.ts';
import { noticeText } from './driver/notice.ts';
import { expect, test } from './driver/test.ts';
import { grantEverySite } from './driver/tabs.ts';
import { buttonTitle } from './driver/toolbar.ts';

/** Grants the sites and sets the choice in the options, as the switch there does. */
async function switchDetection({ marionette, openOwnPage }: CutlineInFirefox, on: boolean): Promise<void> {
  await grantEverySite(marionette, on);
  await openOwnPage('src/pages/library/index.html');
  await marionette.inPage('await browser.storage.local.set({ settings: { detection: args[0] } });', [on]);
}

/** Does what the browser does on the extension's shortcut that ends in `letter`. */
async function pressShortcut({ marionette }: CutlineInFirefox, letter: string): Promise<void> {
  await marionette.inBrowser(
    `const keys = document.querySelectorAll('keyset[id^="ext-keyset-id"] key');
     [...keys].find((key) => key.getAttribute('key') === args[0]).doCommand();`,
    [letter],
  );
}

async function registeredScripts({ marionette, openOwnPage }: CutlineInFirefox): Promise<number> {
  await openOwnPage('src/pages/library/index.html');
  return await marionette.inPage<number>('return (await browser.scripting.getRegisteredContentScripts()).length;');
}

test('the button says what the page is, and switching off ends it', async ({ cutline, site }) => {
  await switchDetection(cutline, true);
  await expect.poll(() => registeredScripts(cutline)).toBe(1);
  await cutline.open(`${site}stories/vi-wire-figure/`);
  await expect.poll(() => buttonTitle(cutline.marionette)).toBe('A news article: capture it');
  await cutline.open(`${site}not-articles/login/`);
  await expect.poll(() => buttonTitle(cutline.marionette)).toBe('Capture this article');
  expect(await noticeText(cutline.marionette)).toBe('');

  await switchDetection(cutline, false);
  await expect.poll(() => registeredScripts(cutline)).toBe(0);
});

test('a story in the library is called saved, and one that changed since is called changed', async ({
  cutline,
  site,
}) => {
  await switchDetection(cutline, true);
  await cutline.open(`${site}stories/vi-wire-figure/`);
  await expect.poll(() => buttonTitle(cutline.marionette)).toBe('A news article: capture it');
  await pressShortcut(cutline, 'S');
  await expect.poll(() => noticeText(cutline.marionette)).toContain('Article saved');
  await expect.poll(() => buttonTitle(cutline.marionette)).toBe('This article is in your library');
  await cutline.open(`${site}not-articles/login/`);
  await cutline.open(`${site}stories/vi-wire-figure/`);
  await expect.poll(() => buttonTitle(cutline.marionette)).toBe('This article is in your library');
  // The story is rewritten, and the page moves on inside itself.
  await cutline.marionette.inPage(
    `document.querySelector('h1').textContent = document.title = 'Another headline than the one that was saved';
     history.pushState(null, '', '#part-2');`,
  );
  await expect
    .poll(() => buttonTitle(cutline.marionette))
    .toBe('This article is in your library, and has changed since');
});
