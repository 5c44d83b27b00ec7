/** Opening Cutline's own pages in a tab. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser/browser.ts';
import { normalWindow, openInNormalWindow } from '../ui/page/normal-window.ts';

/**
 * Opens `src/pages/NAME/` in the window of `near`, or brings the tab to the front that shows it there already. When `near`
 * is private, a window that is not private is taken: Firefox shows no library in private windows.
 */
export async function openOwnPage(name: 'library' | 'queue' | 'welcome', near?: Tabs.Tab): Promise<void> {
  const url = browser.runtime.getURL(`src/pages/${name}/index.html`);
  const windowId = near?.incognito ? await normalWindow() : near?.windowId;
  const tabs = await browser.tabs.query({});
  // An extension sees the addresses of its own pages without any permission.
  const open = tabs.find((tab) => tab.url?.split('#')[0] === url && (near === undefined || tab.windowId === windowId));
  if (open?.id === undefined) {
    if (near?.incognito) return await openInNormalWindow(url);
    await browser.tabs.create({ url, ...(windowId === undefined ? {} : { windowId }) });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (near?.incognito && windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  // The queue's page reads what it shall ask about only when it loads.
  if (name === 'queue') await browser.tabs.reload(open.id);
}
