/** Teaching a site in Chromium: from a wrong field in the real popup, by pointing at the page, to the field read by rule. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { CutlineInChromium, Popup } from '../chromium/cutline.ts';
import { noticeOn, type NoticeOnPage } from '../chromium/steps/notice.ts';
import { expect, test } from '../chromium/test.ts';

const STORY = 'stories/vi-wire-figure/';

/** Opens the story, its popup, and from the field's notes the picker. */
async function pointAt(cutline: CutlineInChromium, url: string, field: string): Promise<Page> {
  const page = await cutline.context.newPage();
  await page.goto(url);
  const popup = await cutline.pressToolbarButton(page);
  const notes = popup.page.getByRole('button', { name: `Where from: ${field}`, exact: true });
  await expect(popup.page.getByRole('textbox', { name: 'Headline', exact: true })).toBeVisible();
  if (!(await notes.isVisible())) {
    await popup.page.getByRole('button', { name: field, exact: true }).click();
  }
  await notes.click();
  await popup.page.getByRole('button', { name: `Point at it on the page: ${field}` }).click();
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain(`Point at: ${field}`);
  await popup.close();
  return page;
}

/** The popup opens by itself when the browser has a window in front; otherwise the picker says to press the button. */
async function popupAfter(cutline: CutlineInChromium, page: Page, notice: NoticeOnPage): Promise<Popup> {
  const seen = async () =>
    (await cutline.isPopupOpen())
      ? 'popup'
      : (await notice.text()).includes('Remembered for this site')
        ? 'notice'
        : '';
  await expect.poll(seen).not.toBe('');
  if (await cutline.isPopupOpen()) return await cutline.openPopup();
  await notice.press('Close');
  return await cutline.pressToolbarButton(page);
}

const before = (page: Page) =>
  page.evaluate(() => document.documentElement.outerHTML.replace(/<div data-cutline-notice.*?<\/div>/s, ''));

test('a field that was pointed at is remembered, and the popup that opens again shows it', async ({
  cutline,
  site,
}) => {
  const page = await pointAt(cutline, `${site}${STORY}`, 'Kicker');
  const html = await before(page);
  const target = page.locator('figcaption').first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('the caption is not shown');
  await page.mouse.move(box.x + 20, box.y + 5);
  await page.mouse.click(box.x + 20, box.y + 5);
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Use it on this site');
  await notice.press('Use it on this site');
  const popup = await popupAfter(cutline, page, notice);
  await expect(popup.page.getByRole('textbox', { name: 'Kicker', exact: true })).not.toHaveValue('');
  await popup.page.getByRole('button', { name: 'Where from: Kicker' }).click();
  await expect(popup.page.getByRole('list', { name: 'Where from: Kicker' })).toContainText('Your rule for this site');
  await popup.close();
  // The page is as it was.
  expect(await before(page)).toBe(html);

  const rules = await cutline.openOwnPage('rules');
  await expect(rules.getByRole('region', { name: 'localhost' })).toContainText('Kicker');
  await rules.getByRole('checkbox', { name: 'Use: Kicker, localhost' }).uncheck();
  const plain = await cutline.pressToolbarButton(page);
  await expect(plain.page.getByRole('textbox', { name: 'Headline', exact: true })).toBeVisible();
  await expect(plain.page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveCount(0);
  await plain.close();
});

test('the keys alone point, pick and remember; Escape leaves', async ({ cutline, site }) => {
  const page = await pointAt(cutline, `${site}${STORY}`, 'Headline');
  const notice = await noticeOn(page);
  await page.keyboard.press('Escape');
  await expect.poll(notice.text).toBe('');

  const again = await pointAt(cutline, `${site}${STORY}`, 'Headline');
  const other = await noticeOn(again);
  const first = await other.text();
  await again.keyboard.press('ArrowUp');
  await expect.poll(other.text).not.toBe(first);
  await again.keyboard.press('ArrowDown');
  await expect.poll(other.text).toBe(first);
  await again.keyboard.press('Enter');
  await expect.poll(other.text).toContain('Use it on this site');
  await again.keyboard.press('Enter');
  const popup = await popupAfter(cutline, again, other);
  await popup.page.getByRole('button', { name: 'Where from: Headline' }).click();
  await expect(popup.page.getByRole('list', { name: 'Where from: Headline' })).toContainText('Your rule for this site');
  await popup.close();
});

test('a wrong field is saved as a test case in which no word can be read', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  await page.goto(`${site}${STORY}`);
  const popup = await cutline.pressToolbarButton(page);
  await popup.page.getByRole('button', { name: 'Where from: Headline', exact: true }).click();
  const folder = mkdtempSync(join(tmpdir(), 'cutline-report-'));
  const file = await cutline.download(folder, () =>
    popup.page.getByRole('button', { name: 'Save a report of the wrong field: Headline' }).click(),
  );
  await expect(popup.page.getByText('its words made unreadable').last()).toBeVisible();
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  expect(report).toMatchObject({ cutline: 'wrong-field', field: 'headline', read: { language: 'vi' } });
  expect(JSON.stringify(report)).not.toMatch(/Vạn Hải|thiên tai/i);
  await popup.close();
});
