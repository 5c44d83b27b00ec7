import type { Page } from 'playwright';
import type { CutlineInChromium } from '../cutline.ts';

/** Opens the page and grants `activeTab`, as a choice in the real menu does: here with a click on the toolbar button. */
export async function openGranted(cutline: CutlineInChromium, url: string): Promise<Page> {
  const page = await cutline.context.newPage();
  await page.goto(url);
  const popup = await cutline.pressToolbarButton(page);
  // Closed while it reads, it would leave a reading under way that the test has not asked for.
  await popup.page.locator('main[aria-busy="false"]').waitFor();
  await popup.close();
  await page.mouse.click(5, 5);
  return page;
}
