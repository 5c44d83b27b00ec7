/** Captures a story as a person does: open it, press the button, add tags, save. */
import type { CutlineInChromium } from '../cutline.ts';
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

/** Exports all that the library lists, in the format that its dialog offers first: Cutline JSON. */
export async function exportFrom(library: Page): Promise<void> {
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await library.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Export' }).click();
}

/** What the browser tells an extension of where *Capture caption* was chosen. */
export interface Clicked {
  srcUrl?: string;
  linkUrl?: string;
  selectionText?: string;
}

/** Chooses *Capture caption*; see `chooseEntry`. */
export async function captureCaption(cutline: CutlineInChromium, clicked: Clicked): Promise<void> {
  await chooseEntry(cutline, 'capture-caption', clicked);
}

/**
 * Hands the browser's own event of the context menu to the background: headless there is no menu to choose from. The
 * page must have been granted before, by the toolbar button.
 */
export async function chooseEntry(
  { background }: CutlineInChromium,
  menuItemId: string,
  clicked: Clicked = {},
): Promise<void> {
  const worker = await background();
  await worker.evaluate(
    async ({ menuItemId, clicked }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch: (info: object, tab: object | undefined) => void };
      };
      onClicked.dispatch({ menuItemId, editable: false, frameId: 0, ...clicked }, tab);
    },
    { menuItemId, clicked },
  );
}
