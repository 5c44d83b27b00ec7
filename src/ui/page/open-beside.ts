/** Opening a tab beside the one in front, where the browser puts the tabs that links open. */
import { browser } from '../../messages/browser/browser.ts';
import { openInNormalWindow } from './normal-window.ts';

/** Opens `url` behind the tab in front and what has been opened from it already; at the end where that cannot be told. */
export async function openBeside(url: string, { active }: { active: boolean }): Promise<void> {
  const tabs = await browser.tabs.query({ currentWindow: true }).catch(() => []);
  const opener = tabs.find((tab) => tab.active);
  if (opener?.incognito) return await openInNormalWindow(url);
  if (opener?.id === undefined) {
    await browser.tabs.create({ url, active });
    return;
  }
  let { index } = opener;
  while (tabs.some((tab) => tab.index === index + 1 && tab.openerTabId === opener.id)) index++;
  // Opened from a tab in a container of Firefox's it would be in that container, which has a store of its own: an empty library.
  const { id } = await browser.tabs.create({ url, active: false, index: index + 1 });
  if (id !== undefined) await browser.tabs.update(id, { active, openerTabId: opener.id });
}
