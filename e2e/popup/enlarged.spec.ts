/** The popup where the person has all pages enlarged to twice their size: its window then holds 400 by 300 of its pixels. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../chromium/cutline.ts';
import { expect, test } from '../site.ts';

/** A fresh profile with the browser's setting for the size of all pages, which Chromium keeps as a power of 1.2. */
function enlargingProfile(times: number): string {
  const profile = mkdtempSync(join(tmpdir(), 'cutline-enlarged-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { partition: { default_zoom_level: { x: Math.log(times) / Math.log(1.2) } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

test('what saves is in sight, and nothing scrolls sideways', async ({ site }, info) => {
  const cutline = await launchChromium({ profile: enlargingProfile(2), language: 'vi' });
  try {
    const story = await cutline.context.newPage();
    await story.goto(`${site}stories/vi-wire-figure/`);
    const { page: popup, close } = await cutline.pressToolbarButton(story);
    await popup.locator('main[aria-busy="false"]').waitFor();
    await expect(popup.getByRole('button', { name: /^Lưu/ })).toBeInViewport({ ratio: 1 });
    const sizes = await popup.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(sizes).toEqual([400, 400]);
    // The last of the story comes out above the bar that saves.
    await popup.locator('summary').last().focus();
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Shift+Tab');
    const [bottom, bar] = await popup.evaluate(() => [
      document.activeElement?.getBoundingClientRect().bottom ?? 0,
      document.querySelector('.save-bar')?.getBoundingClientRect().top ?? 0,
    ]);
    expect(bottom).toBeLessThanOrEqual(bar ?? 0);
    await popup.screenshot({ path: info.outputPath('enlarged.png') });
    await close();
  } finally {
    await cutline.close();
  }
});
