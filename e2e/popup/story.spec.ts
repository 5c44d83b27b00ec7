/** From a page to the library, the whole way; and that there is no other way to a page. */
import { addTags, save } from '../chromium/steps/capture.ts';
import { expect, test } from '../chromium/test.ts';

const STORY = 'stories/vi-wire-figure/';
const HEADLINE = 'Vạn Hải và năm huyện ven biển thống nhất quy chế phối hợp phòng, chống thiên tai';

test('the toolbar button finds every field of a wire story', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  await page.goto(site + STORY);
  const popup = await cutline.pressToolbarButton(page);
  const field = (name: string) => popup.page.getByRole('textbox', { name, exact: true });
  await expect(field('Headline')).toHaveValue(HEADLINE);
  await expect(field('Section')).toHaveValue('Phòng thủ dân sự');
  await expect(field('Lead')).toHaveValue(/^Ngày 12\/11, tại thành phố Vạn Hải, .* ứng phó bão, lũ\.$/);
  await expect(field('Dateline')).toHaveValue(/^Vạn Hải/);
  await expect(field('Byline')).toHaveValue('Đình Khoa');
  await expect(field('Agency')).toHaveValue('TTXVN');
  await expect(field('Published')).toHaveValue(/^2026-11-12 16:40/);
  await expect(field('Photo 1: Caption')).toHaveValue('Đại biểu năm huyện ven biển dự hội nghị.');
  await expect(field('Photo 2: Credit')).toHaveValue('Đình Khoa - TTXVN');
  await popup.close();
});

test('what was tagged and saved stands in the library', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  await page.goto(site + STORY);
  const popup = await cutline.pressToolbarButton(page);
  await addTags(popup.page, ['bão lũ', 'Vạn Hải']);
  await save(popup.page);
  await popup.close();

  const library = await cutline.openLibrary();
  const record = library.getByRole('list', { name: 'Saved records' }).getByRole('listitem').first();
  await expect(record.getByRole('link', { name: HEADLINE })).toBeVisible();
  await expect(record.getByRole('link', { name: 'bão lũ' })).toBeVisible();
  await expect(record.getByRole('link', { name: 'Vạn Hải', exact: true })).toBeVisible();
});

test('without a click on the button no page can be read', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  await page.goto(site + STORY);
  const background = await cutline.background();
  const answer = await background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    try {
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => document.title });
      return 'ran';
    } catch (error) {
      return String(error);
    }
  });
  expect(answer).toContain('Cannot access contents of');
});
