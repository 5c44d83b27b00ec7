/** The keyboard commands in Chromium. A headless browser has no keys of its own: what it tells on a key is told instead. */
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { openGranted } from '../chromium/steps/open-granted.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

async function press({ background }: CutlineInChromium, command: string): Promise<void> {
  const worker = await background();
  await worker.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch: (name: string, tab: object | undefined) => void };
    };
    onCommand.dispatch(command, tab);
  }, command);
}

test('quick save saves the story, says so, and undo takes it back', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}stories/vi-wire-figure/`);
  await press(cutline, 'quick-save');
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Article saved');
  const worker = await cutline.background();
  const [saved] = await worker.evaluate(readRecords);
  expect(saved).toMatchObject({ kind: 'article', headline: await page.locator('h1').textContent(), deletedAt: null });
  const tabTitle = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return await chrome.action.getTitle({ tabId: tab?.id ?? 0 });
    });
  await expect.poll(tabTitle).toBe('This article is in your library');

  await notice.press('Undo');
  await expect.poll(notice.text).toContain('Undone');
  expect((await worker.evaluate(readRecords)).map(({ deletedAt }) => deletedAt)).not.toContain(null);
});

test('quick save of a story that is there already changes nothing', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}stories/vi-wire-figure/`);
  await press(cutline, 'quick-save');
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Article saved');
  await press(cutline, 'quick-save');
  await expect.poll(notice.text).toContain('already in your library, unchanged');
  expect(await (await cutline.background()).evaluate(readRecords)).toHaveLength(1);
});

test('quick save on a page that is no article saves nothing, and says so', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}not-articles/login/`);
  await press(cutline, 'quick-save');
  await expect.poll((await noticeOn(page)).text).toContain('nothing was saved');
  expect(await (await cutline.background()).evaluate(readRecords)).toEqual([]);
});

test('the library is opened, and once it is open shown again', async ({ cutline, site }) => {
  await openGranted(cutline, `${site}stories/vi-wire-figure/`);
  const opened = cutline.context.waitForEvent('page');
  await press(cutline, 'open-library');
  const library = await opened;
  await expect(library.getByRole('heading', { level: 1 })).toHaveText('Library');
  const before = cutline.context.pages().length;
  await press(cutline, 'open-library');
  await expect.poll(() => library.evaluate(() => document.visibilityState)).toBe('visible');
  expect(cutline.context.pages()).toHaveLength(before);
});

test('capture caption takes the photo on which the pointer rests', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}stories/vi-same-photo-twice/`);
  await page.locator('.VCSortableInPreviewMode img').last().hover();
  await press(cutline, 'capture-caption');
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Caption saved');
  expect(await notice.text()).toContain('Bến đình Lộ Thượng');
});

test('capture caption by the keys alone: with nothing pointed at, the captions are there to choose from', async ({
  cutline,
  site,
}) => {
  const page = await openGranted(cutline, `${site}stories/vi-same-photo-twice/`);
  await press(cutline, 'capture-caption');
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Bến đình Lộ Thượng');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(notice.text).toContain('Caption saved');
  expect(await (await cutline.background()).evaluate(readRecords)).toMatchObject([{ kind: 'caption' }]);
});
