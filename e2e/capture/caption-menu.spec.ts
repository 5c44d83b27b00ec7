/** *Capture caption* by the real context menu of Chromium, with a real mouse on a display of its own. */
import { launchChromium } from '../chromium/cutline.ts';
import { openDisplay } from '../chromium/display.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { test } from '../site.ts';
import { expect } from '@playwright/test';

test('the menu on a photo saves its caption, with no other permission than the click', async ({ site }) => {
  const display = await openDisplay();
  const cutline = await launchChromium({ headless: false, display: display.name });
  try {
    const page = await cutline.context.newPage();
    await page.goto(`${site}stories/vi-wire-figure/`);
    const notice = await noticeOn(page);
    await display.chooseExtensionEntry(page.locator('figure img').last());
    await expect.poll(notice.text).toContain('Caption saved');
    expect(await notice.text()).toContain('Ông Lữ Văn Tấn, Phó Trưởng ban Thường trực, phát biểu chỉ đạo.');
  } finally {
    await cutline.close();
    await display.close();
  }
});
