/** Captures a story as a person does: open it, press the button, add tags, save. */
import type { CutlineInChromium } from './cutline.ts';
import type { Page } from 'playwright';

/** Types tags into the open popup, Enter after each. */
export async function addTags(popup: Page, tags: readonly string[]): Promise<void> {
  const field = popup.getByRole('combobox', { name: 'Tags' });
  for (const tag of tags) {
    await field.fill(tag);
    await field.press('Enter');
  }
}

/** Presses Save, or Update, and waits until the popup says that it is done. */
export async function save(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: /^(Save|Update)$/ }).click();
  await popup.getByRole('button', { name: 'Open in library' }).waitFor();
}

/** Captures the story at `url` in a tab that is closed again. */
export async function captureStory(cutline: CutlineInChromium, url: string, tags: readonly string[]): Promise<void> {
  const page = await cutline.context.newPage();
  await page.goto(url);
  const popup = await cutline.pressToolbarButton(page);
  await addTags(popup.page, tags);
  await save(popup.page);
  await popup.close();
  await page.close();
}
