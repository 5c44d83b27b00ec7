/** Capturing tabs and links through the queue: from the context menu to the queue's page, which asks for permissions. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../../messages/browser/browser.ts';
import { putDraft } from '../../queue/draft.ts';
import { maySee, siteOf } from '../../settings/site-access.ts';
import { readSettings, settingsOf } from '../../settings/settings.ts';
import { useChosenLanguage } from '../interface-language.ts';
import { linkOpeningNotice } from './notice-words.ts';
import { notify } from './notify.ts';
import { openOwnPage } from '../open-pages.ts';
import { addToQueue } from '../queue/queue-calls.ts';

/** Opens the queue's page with all tabs of the window to choose from, or with those that are selected in it. */
export async function proposeTabs(of: 'window' | 'selected', near: Tabs.Tab): Promise<void> {
  const windowId = near.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  const tabs = await browser.tabs.query({ windowId, ...(of === 'selected' ? { highlighted: true } : {}) });
  await putDraft({ of, tabIds: tabs.flatMap(({ id }) => id ?? []) });
  await openOwnPage('queue', near);
}

/** Captures the page behind a link. Without access to its site, the queue's page opens first and asks for it. */
export async function captureLink(tab: Tabs.Tab, { linkUrl }: Menus.OnClickData): Promise<void> {
  const site = siteOf(linkUrl ?? '');
  if (linkUrl === undefined || site === null) return;
  const link = { url: linkUrl, windowId: tab.windowId ?? null, private: tab.incognito, tellTab: tab.id ?? null };
  if (!(await maySee([site]))) {
    await putDraft({ of: 'link', ...link });
    return await openOwnPage('queue', tab);
  }
  const { defaultTags, defaultCollections } = await readSettings().catch(() => settingsOf(null));
  await addToQueue({
    tabIds: [],
    links: [link],
    load: true,
    tags: defaultTags,
    collections: defaultCollections,
    lent: [],
  });
  await useChosenLanguage();
  if (tab.id !== undefined) await notify(tab.id, linkOpeningNotice());
}
