/** Opening a tab beside the one in front, where the browser puts the tabs that links open. */
import { browser } from '../../messages/browser.ts';

/** Opens `url` behind the tab in front and what has been opened from it already; at the end where that cannot be told. */
export async function openBeside(url: string, { active }: { active: boolean }): Promise<void> {
  const tabs = await browser.tabs.query({ currentWindow: true }).catch(() => []);
  const opener = tabs.find((tab) => tab.active);
  // An extension's page has no place in a private window: the browser finds one of its other windows.
  if (opener?.id === undefined || opener.incognito) {
    await browser.tabs.create({ url, active });
    return;
  }
  let { index } = opener;
  while (tabs.some((tab) => tab.index === index + 1 && tab.openerTabId === opener.id)) index++;
  await browser.tabs.create({ url, active, index: index + 1, openerTabId: opener.id });
}
