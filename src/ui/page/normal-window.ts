/**
 * A window in which the library can be seen. In a private window Firefox opens an extension's page where it is asked to, but
 * keeps the library from it; Chromium sends it to another window by itself.
 */
import { browser } from '../../messages/browser/browser.ts';

/** Returns a window that is not private, the one in front if it is one; undefined when none is open. */
export async function normalWindow(): Promise<number | undefined> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const normal = windows.filter(({ incognito }) => !incognito);
  return (normal.find(({ focused }) => focused) ?? normal.at(-1))?.id;
}

/** Opens `url` in a new tab of a window that is not private, opened for it where there is none, and brings it to the front. */
export async function openInNormalWindow(url: string): Promise<void> {
  const windowId = await normalWindow();
  if (windowId === undefined) {
    await browser.windows.create({ url, incognito: false });
    return;
  }
  await browser.tabs.create({ url, windowId });
  await browser.windows.update(windowId, { focused: true });
}
