/** The real context menu of Chromium, which shows only in a window: on a display of the test's own. */
import { ensureVirtualDisplay } from '../scripts/ensure-browsers.ts';
import { launchChromium } from './chromium/cutline.ts';
import { openDisplay } from './chromium/display.ts';
import { noticeOn } from './chromium/notice.ts';
import { expect, test } from './site.ts';

test('a right-click on a photo saves its caption and credit, and Tab leads to undo', async ({ site }) => {
  test.skip(!ensureVirtualDisplay(), 'needs Xvfb, openbox and xdotool');
  const display = await openDisplay();
  const cutline = await launchChromium({ headless: false, display: display.name });
  try {
    const page = await cutline.context.newPage();
    await page.goto(`${site}stories/vi-wire-figure/`);
    await display.chooseExtensionEntry(page.locator('figure img').nth(1));
    const notice = await noticeOn(page);
    await expect.poll(notice.text).toContain('Caption saved');
    const text = await notice.text();
    expect(text).toContain('Ông Lữ Văn Tấn, Phó Trưởng ban Thường trực, phát biểu chỉ đạo.');
    expect(text).toContain('Photographer: Đình Khoa');
    expect(text).toContain('Agency: TTXVN');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(notice.text).toContain('Undone');
  } finally {
    await cutline.close();
    await display.close();
  }
});
