/** Cutline's own pages, opened in a tab of the window at hand. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser.ts';

/** Opens `src/pages/NAME/`; a tab that shows it already in this window comes to the front instead. */
export async function openOwnPage(name: 'library' | 'queue' | 'welcome', near?: Tabs.Tab): Promise<void> {
  const url = browser.runtime.getURL(`src/pages/${name}/index.html`);
  const tabs = await browser.tabs.query({});
  // The addresses of its own pages are what an extension sees without any permission.
  const open = tabs.find(
    (tab) => tab.url?.split('#')[0] === url && (near === undefined || tab.windowId === near.windowId),
  );
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    // The page of the queue looks for what it is to ask about when it starts.
    if (name === 'queue') await browser.tabs.reload(open.id);
    return;
  }
  // An extension's page has no place in a private window: the browser finds one of its other windows.
  const place = near?.windowId === undefined || near.incognito ? {} : { windowId: near.windowId };
  await browser.tabs.create({ url, ...place });
}
