/** "Saved" on the button, without access to any site: it holds for the story that was saved, and for no other. */
import type { Page } from 'playwright';
import { save } from '../chromium/steps/capture.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { openGranted } from '../chromium/steps/open-granted.ts';
import { expect, test } from '../chromium/test.ts';
import { quickSave } from '../chromium/steps/quick-save.ts';

const SAVED = 'This article is in your library';
const NOTHING = 'Capture this article';

const title = async ({ background }: CutlineInChromium) =>
  await (
    await background()
  ).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return await chrome.action.getTitle({ tabId: tab?.id ?? 0 });
  });

/** Whether the background is started for what happens in tabs. */
const isListening = async ({ background }: CutlineInChromium) =>
  await (await background()).evaluate(() => chrome.tabs.onUpdated.hasListeners());

async function openAndSave(cutline: CutlineInChromium, url: string): Promise<Page> {
  const page = await cutline.context.newPage();
  await page.goto(url);
  const popup = await cutline.pressToolbarButton(page);
  await save(popup.page);
  await popup.page.close();
  await popup.close();
  await expect.poll(() => title(cutline)).toBe(SAVED);
  return page;
}

/** Moves the one story that is saved to the trash, and returns the library's page, which offers to undo it. */
async function deleteInLibrary(cutline: CutlineInChromium): Promise<Page> {
  const library = await cutline.openLibrary();
  await library.getByRole('list', { name: 'Saved records' }).getByRole('checkbox').first().check();
  await library.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Delete' }).click();
  return library;
}

test('what the popup saved is called saved until the page shows another story at another address', async ({
  cutline,
  site,
}) => {
  const staying = await openAndSave(cutline, `${site}stories/vi-wire-figure/`);
  const going = await openAndSave(cutline, `${site}stories/de-dpa/`);
  expect(await isListening(cutline)).toBe(false);
  await staying.evaluate(() => history.pushState(null, '', '#comments'));
  await going.evaluate(() => history.pushState(null, '', '/stories/next/'));
  await expect.poll(() => title(cutline)).toBe(NOTHING);
  // What the first page did was looked at before.
  await staying.bringToFront();
  await expect.poll(() => title(cutline)).toBe(SAVED);
  await staying.evaluate(() => history.pushState(null, '', '#/stories/next/'));
  await expect.poll(() => title(cutline)).toBe(NOTHING);
});

test('what was saved without the popup likewise', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}stories/vi-wire-figure/`);
  await quickSave(cutline);
  await expect.poll(() => title(cutline)).toBe(SAVED);
  await page.evaluate(() => history.replaceState(null, '', '?next'));
  await expect.poll(() => title(cutline)).toBe(NOTHING);
});

/** Asks the background for it from a page of Cutline's own, as the library page does. */
async function call(page: Page, name: string, request: object | null): Promise<void> {
  const ok = await page.evaluate(
    async ({ name, request }) => {
      const reply: { ok: boolean } = await chrome.runtime.sendMessage({
        cutline: 'to-background',
        call: name,
        request,
      });
      return reply.ok;
    },
    { name, request },
  );
  expect(ok).toBe(true);
}

test('a story that is deleted in the library is not called saved any more, until it is taken back', async ({
  cutline,
  site,
}) => {
  const page = await openAndSave(cutline, `${site}stories/vi-wire-figure/`);
  const library = await deleteInLibrary(cutline);
  await library.getByRole('button', { name: 'Undo' }).waitFor();
  await page.bringToFront();
  await expect.poll(() => title(cutline)).toBe(NOTHING);
  const popup = await cutline.pressToolbarButton(page);
  await expect(popup.page.getByText('Not saved yet')).toBeVisible();

  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.page.getByText(/^Saved /)).toBeVisible();
  await popup.close();
  await page.bringToFront();
  await expect.poll(() => title(cutline)).toBe(SAVED);

  await call(library, 'forgetEverything', null);
  await expect.poll(() => title(cutline)).toBe(NOTHING);
});

test('likewise after the page was loaded anew, and then until it shows another story', async ({ cutline, site }) => {
  const page = await openAndSave(cutline, `${site}stories/vi-wire-figure/`);
  await page.reload();
  await expect.poll(() => title(cutline)).toBe(NOTHING);
  const library = await deleteInLibrary(cutline);
  await library.getByRole('button', { name: 'Undo' }).click();
  await page.bringToFront();
  await expect.poll(() => title(cutline)).toBe(SAVED);
  await page.evaluate(() => history.pushState(null, '', '/stories/next/'));
  await expect.poll(() => title(cutline)).toBe(NOTHING);
});
