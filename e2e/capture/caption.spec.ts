/** *Capture caption* in Chromium, where the browser tells the address of a picture and not which picture it is. */
import { captureCaption } from '../chromium/steps/capture.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { openGranted } from '../chromium/steps/open-granted.ts';
import { quickSave } from '../chromium/steps/quick-save.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const WIRE = 'stories/vi-wire-figure/';
const TWICE = 'stories/vi-same-photo-twice/';

async function captionsIn(cutline: CutlineInChromium): Promise<(string | null | undefined)[]> {
  const records = await (await cutline.background()).evaluate(readRecords);
  return records.filter(({ deletedAt }) => deletedAt === null).map(({ photo }) => photo?.caption);
}

test('a photo’s caption is saved, the notice says what was saved, and undo takes it back', async ({
  cutline,
  site,
}) => {
  const page = await openGranted(cutline, `${site}${WIRE}`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const photo = page.locator('figure img').last();
  await photo.scrollIntoViewIfNeeded();
  await captureCaption(cutline, { srcUrl: await photo.evaluate((img: HTMLImageElement) => img.currentSrc) });

  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Caption saved');
  expect(await notice.text()).toContain('Ông Lữ Văn Tấn, Phó Trưởng ban Thường trực, phát biểu chỉ đạo.');
  expect(await notice.text()).toContain('Photographer: Đình Khoa');
  expect(await notice.text()).toContain('Agency: TTXVN');
  const [saved] = await (await cutline.background()).evaluate(readRecords);
  expect(saved).toMatchObject({
    kind: 'caption',
    photo: {
      src: expect.stringContaining('lectern'),
      caption: 'Ông Lữ Văn Tấn, Phó Trưởng ban Thường trực, phát biểu chỉ đạo.',
      credit: { photographers: ['Đình Khoa'], agencies: ['TTXVN'] },
    },
    story: { url: page.url(), headline: await page.locator('h1').textContent() },
  });

  await notice.press('Undo');
  await expect.poll(notice.text).toContain('Undone');
  expect(await captionsIn(cutline)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(notice.text).toBe('');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('a caption that is already in the library is said to be there, with nothing to undo', async ({
  cutline,
  site,
}) => {
  const page = await openGranted(cutline, `${site}${WIRE}`);
  const clicked = {
    srcUrl: await page
      .locator('figure img')
      .first()
      .evaluate((img: HTMLImageElement) => img.currentSrc),
  };
  await captureCaption(cutline, clicked);
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Caption saved');
  await captureCaption(cutline, clicked);
  await expect.poll(notice.text).toContain('already in your library');
  expect(await notice.text()).not.toContain('Undo');
  expect(await captionsIn(cutline)).toHaveLength(1);
});

test('where the same photo stands twice the person chooses, and only the choice is saved', async ({
  cutline,
  site,
}) => {
  const page = await openGranted(cutline, `${site}${TWICE}`);
  await page.addStyleTag({
    content:
      'img { max-height: 120px; width: auto !important } p { display: none } .PhotoCMS_Caption p { display: block }',
  });
  const photo = page.locator('.VCSortableInPreviewMode img').first();
  await photo.scrollIntoViewIfNeeded();
  await captureCaption(cutline, { srcUrl: await photo.evaluate((img: HTMLImageElement) => img.currentSrc) });
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Which caption do you mean?');
  expect(await captionsIn(cutline)).toEqual([]);

  await notice.press('Bến đình Lộ Thượng');
  await notice.press('Save caption');
  await expect.poll(notice.text).toContain('Caption saved');
  expect(await captionsIn(cutline)).toEqual(['Bến đình Lộ Thượng, nơi đặt vạch đích của hội đua']);
});

test('the chooser works by keyboard, and Escape saves nothing', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}${TWICE}`);
  await captureCaption(cutline, {});
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Which caption do you mean?');
  await page.keyboard.press('Escape');
  await expect.poll(notice.text).toBe('');
  expect(await captionsIn(cutline)).toEqual([]);

  await captureCaption(cutline, {});
  await expect.poll(notice.text).toContain('Which caption do you mean?');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(notice.text).toContain('Caption saved');
  expect(await captionsIn(cutline)).toHaveLength(1);
});

test('the chooser takes the place of a notice, and has the keys to itself', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}${TWICE}`);
  const notice = await noticeOn(page);
  await captureCaption(cutline, {});
  await expect.poll(notice.text).toContain('Which caption do you mean?');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(notice.text).toContain('Caption saved');
  await captureCaption(cutline, {});
  await expect.poll(notice.text).toContain('Which caption do you mean?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(notice.text).toBe('');
});

test.describe('on a page that is looked at by itself', () => {
  test.use({ sites: ['*://*/*'] });
  test('reading it leaves the chooser to the person', async ({ cutline, site }) => {
    const worker = await cutline.background();
    await worker.evaluate(() => chrome.storage.local.set({ settings: { detection: true } }));
    const page = await cutline.context.newPage();
    await page.goto(`${site}${TWICE}`);
    const notice = await noticeOn(page);
    await quickSave(cutline);
    await expect.poll(notice.text).toContain('Article saved');
    await page.evaluate(() => {
      for (const headline of document.querySelectorAll('h1')) headline.textContent = 'Another headline';
    });
    await captureCaption(cutline, {});
    await expect.poll(notice.text).toContain('Which caption do you mean?');
    // The detector looks again; that the page has changed is known when it has been read twice.
    await page.evaluate(() => history.pushState(null, '', '?utm_source=mail'));
    const title = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return await chrome.action.getTitle({ tabId: tab?.id ?? 0 });
      });
    await expect.poll(title).toBe('This article is in your library, and has changed since');
    expect(await notice.text()).toContain('Which caption do you mean?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(notice.text).toContain('Caption saved');
    expect(await captionsIn(cutline)).toHaveLength(2);
  });
});

test('a word selected in a caption captures the whole caption', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}${WIRE}`);
  await page.locator('figcaption').first().dblclick();
  const selectionText = await page.evaluate(() => String(document.getSelection()));
  await captureCaption(cutline, { selectionText });
  await expect.poll((await noticeOn(page)).text).toContain('Caption saved');
  expect(await captionsIn(cutline)).toEqual(['Đại biểu năm huyện ven biển dự hội nghị.']);
});

test('what has no caption saves nothing, and the notice says so', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}${WIRE}`);
  await captureCaption(cutline, { srcUrl: `${site}photos/nowhere.jpg` });
  await expect.poll((await noticeOn(page)).text).toContain('No caption found, nothing was saved');
  expect(await captionsIn(cutline)).toEqual([]);
});

test('a picture opened alone in its tab is said to be one', async ({ cutline, site }) => {
  const picture = `${site}photos/market-640.jpg`;
  const page = await openGranted(cutline, picture);
  await captureCaption(cutline, { srcUrl: picture });
  await expect.poll((await noticeOn(page)).text).toContain('This is the picture alone');
});

test('on a page that is closed to extensions the toolbar button says so', async ({ cutline }) => {
  const page = await cutline.context.newPage();
  await page.goto('chrome://version');
  await captureCaption(cutline, {});
  const worker = await cutline.background();
  const button = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const tabId = tab?.id ?? 0;
      return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
    });
  await expect.poll(button).toEqual(['!', expect.stringContaining('Cutline can’t run here')]);
});

for (const { where, address } of [
  { where: 'a secure page', address: null },
  { where: 'a page without HTTPS, which has no clipboard interface', address: 'http://paper.example/' },
]) {
  test(`what the notice copies on ${where} is pasted with the credit in italics, and plainly where text is plain`, async ({
    cutline,
    site,
  }) => {
    if (address !== null) {
      await cutline.context.route(`${address}**`, async (route) => {
        const path = new URL(route.request().url()).pathname.slice(1);
        await route.fulfill({ response: await route.fetch({ url: site + path }) });
      });
    }
    const page = await openGranted(cutline, `${address ?? site}${WIRE}`);
    expect(await page.evaluate(() => isSecureContext)).toBe(address === null);
    const photo = page.locator('figure img').last();
    await photo.scrollIntoViewIfNeeded();
    await captureCaption(cutline, { srcUrl: await photo.evaluate((img: HTMLImageElement) => img.currentSrc) });
    const notice = await noticeOn(page);
    await expect.poll(notice.text).toContain('Caption saved');
    await notice.press('Copy');
    await expect.poll(notice.text).toContain('Copied');

    const caption = 'Ông Lữ Văn Tấn, Phó Trưởng ban Thường trực, phát biểu chỉ đạo.';
    await page.evaluate(() => {
      document.body.innerHTML = '<div id="rich" contenteditable style="height:4em"></div><textarea></textarea>';
    });
    await page.locator('#rich').click();
    await page.keyboard.press('Control+V');
    await expect(page.locator('#rich')).toHaveText(`${caption} (Đình Khoa - TTXVN)`);
    const italic = page.locator('#rich').getByText('(Đình Khoa - TTXVN)');
    expect(await italic.evaluate((element) => getComputedStyle(element).fontStyle)).toBe('italic');
    await page.locator('textarea').click();
    await page.keyboard.press('Control+V');
    await expect(page.locator('textarea')).toHaveValue(`${caption} (Đình Khoa - TTXVN)`);
  });
}
