/** The demonstration in Chromium, Chrome, Edge or Brave. */
import { addTags, captureCaption, exportFrom, save } from '../../e2e/chromium/steps/capture.ts';
import { launchChromium } from '../../e2e/chromium/cutline.ts';
import { noticeOn } from '../../e2e/chromium/steps/notice.ts';
import type { Demonstration } from './demonstration.ts';

/** Does it all and returns the exported file's path. */
export async function demonstrateInChromium({ story, tags, file, folder, say }: Demonstration): Promise<string> {
  const cutline = await launchChromium();
  try {
    const page = await cutline.context.newPage();
    await page.goto(story, { waitUntil: 'load' });
    say(`opened “${await page.title()}”`);

    const popup = await cutline.pressToolbarButton(page);
    const anyway = popup.page.getByRole('button', { name: 'Capture anyway' });
    await popup.page
      .getByRole('button', { name: /^(Save|Capture anyway)$/ })
      .first()
      .waitFor();
    if (await anyway.isVisible()) {
      say('the page does not look like a news story: captured anyway');
      await anyway.click();
    }
    await addTags(popup.page, tags);
    await popup.page.screenshot({ path: file('popup.png') });
    await save(popup.page);
    await popup.close();
    say(`pressed the toolbar button, added the tags ${tags.join(', ')}, saved`);

    const photo = page.locator('figure img, article img, main img, img').first();
    if ((await photo.count()) > 0) {
      await page.mouse.click(5, 5);
      await photo.scrollIntoViewIfNeeded();
      await captureCaption(cutline, { srcUrl: await photo.evaluate((image: HTMLImageElement) => image.currentSrc) });
      const notice = await noticeOn(page);
      while ((await notice.text()) === '') await page.waitForTimeout(50);
      await page.screenshot({ path: file('caption.png') });
      say(`captured a caption; the page says: ${(await notice.text()).split('\n')[0]}`);
    }

    const library = await cutline.openLibrary();
    await library.getByRole('list', { name: 'Saved records' }).waitFor();
    await library.screenshot({ path: file('library.png') });
    const path = await cutline.download(folder, () => exportFrom(library));
    say('exported the library to Cutline JSON');
    return path;
  } finally {
    await cutline.close();
  }
}
