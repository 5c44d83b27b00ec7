/** Cutline's own pages, opened in a tab of the window at hand. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser/browser.ts';
import { normalWindow, openInNormalWindow } from '../ui/page/normal-window.ts';

/**
 * Opens `src/pages/NAME/`; a tab that shows it already in this window comes to the front instead. For a private window
 * that is a window that is not.
 */
export async function openOwnPage(name: 'library' | 'queue' | 'welcome', near?: Tabs.Tab): Promise<void> {
  const url = browser.runtime.getURL(`src/pages/${name}/index.html`);
  const windowId = near?.incognito ? await normalWindow() : near?.windowId;
  const tabs = await browser.tabs.query({});
  // The addresses of its own pages are what an extension sees without any permission.
  const open = tabs.find((tab) => tab.url?.split('#')[0] === url && (near === undefined || tab.windowId === windowId));
  if (open?.id === undefined) {
    if (near?.incognito) return await openInNormalWindow(url);
    await browser.tabs.create({ url, ...(windowId === undefined ? {} : { windowId }) });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (near?.incognito && windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  // The page of the queue looks for what it is to ask about when it starts.
  if (name === 'queue') await browser.tabs.reload(open.id);
}
