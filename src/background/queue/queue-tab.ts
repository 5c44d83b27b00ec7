/** The tab in which an item of the queue is read: found, waited for, or opened and closed again. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../messages/browser/browser.ts';
import { failed, type Reply } from '../../messages/wire.ts';
import { isAsleep } from '../../queue/is-asleep.ts';
import type { QueueItem } from '../../queue/item.ts';
import { browserSession } from '../../queue/store.ts';

/** A tab that is ready to be read, or asleep (`asleep`). `ours`: it was opened for this and is closed afterwards. */
export interface ReadyTab {
  tabId: number;
  ours: boolean;
  asleep: boolean;
}

/** Milliseconds for a page to load; then it is read as it is, since many news pages never finish loading. */
const LOAD_TIMEOUT = 30_000;
/** Milliseconds to look for a tab after a restart: the browser restores its tabs one by one. */
const RESTORE_TIMEOUT = 5_000;
/** Milliseconds between two looks at a tab. */
const POLL_INTERVAL = 250;

/** Milliseconds for a tab to begin loading; then it is assumed to have loaded already. */
const START_TIMEOUT = 5_000;

/** Returns the item's tab once it has loaded. A tab that is gone is opened again only if the person asked for that. */
export async function readyTab(item: QueueItem, stop: AbortSignal): Promise<Reply<ReadyTab>> {
  const open = await findTab(item, stop);
  if (open !== undefined) {
    const tabId = idOf(open);
    if (!isAsleep(open)) return await whenLoaded(tabId, false, stop);
    // A tab that was asleep when it was queued is not waiting. After a restart the browser wakes none by itself.
    const isSameRun = item.session === (await browserSession());
    if (!item.load && isSameRun) return { ok: true, value: { tabId, ours: false, asleep: true } };
    return await load(() => browser.tabs.reload(tabId).then(() => tabId), false, stop);
  }
  if (!item.load || item.url === '') return failed('page-closed', 'The tab is not open any more.');
  try {
    return await load(() => openTab(item).then(idOf), true, stop);
  } catch (error) {
    return failed('page-closed', String(error));
  }
}

/**
 * Opens the tab from the one in which the link was chosen, as a click on it would: in Firefox it is in the same container then,
 * which to ask for by name would take a permission. If that is gone, in the same window, and if that is gone too, in any: but
 * a private page only where it was. Rejects when the browser opens none.
 */
async function openTab(item: QueueItem): Promise<Tabs.Tab> {
  const tab = { url: item.url, active: false };
  // After a restart of the browser, the numbers of tabs and windows name others.
  const isSameRun = item.session === (await browserSession());
  const place = isSameRun && item.windowId !== null ? { windowId: item.windowId } : {};
  const opener = isSameRun && item.tellTab !== null ? { openerTabId: item.tellTab } : {};
  const places = [{ ...place, ...opener }, place, ...(item.private ? [] : [{}])];
  for (const where of places.slice(0, -1)) {
    const opened = await browser.tabs.create({ ...tab, ...where }).catch(() => null);
    if (opened !== null) return opened;
  }
  return await browser.tabs.create({ ...tab, ...places.at(-1) });
}

/**
 * Makes the browser load a tab (`begin` returns its id) and waits until it has loaded. Firefox reports a tab as complete
 * before it begins to load its page, and a page may load between two looks; so the browser's `loading` event is waited for.
 */
async function load(begin: () => Promise<number>, ours: boolean, stop: AbortSignal): Promise<Reply<ReadyTab>> {
  const loading = new Set<number>();
  const note = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'loading') loading.add(tabId);
  };
  browser.tabs.onUpdated.addListener(note);
  try {
    const tabId = await begin();
    const end = Date.now() + START_TIMEOUT;
    while (!loading.has(tabId) && Date.now() < end && !stop.aborted) await pause();
    return await whenLoaded(tabId, ours, stop);
  } finally {
    browser.tabs.onUpdated.removeListener(note);
  }
}

/** Closes a tab that was opened for the item, unless the person has switched to it. */
export async function closeIfOurs({ tabId, ours }: ReadyTab): Promise<void> {
  if (!ours) return;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.active === false) await browser.tabs.remove(tabId).catch(() => undefined);
}

async function findTab(item: QueueItem, stop: AbortSignal): Promise<Tabs.Tab | undefined> {
  if (item.session === (await browserSession())) {
    return item.tabId === null ? undefined : await browser.tabs.get(item.tabId).catch(() => undefined);
  }
  if (item.tabId === null || item.url === '') return undefined;
  for (const end = Date.now() + RESTORE_TIMEOUT; Date.now() < end && !stop.aborted; await pause()) {
    const same = (await browser.tabs.query({})).find(
      ({ url, incognito }) => url === item.url && incognito === item.private,
    );
    if (same) return same;
  }
  return undefined;
}

async function whenLoaded(tabId: number, ours: boolean, stop: AbortSignal): Promise<Reply<ReadyTab>> {
  for (const end = Date.now() + LOAD_TIMEOUT; Date.now() < end && !stop.aborted; await pause()) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab === undefined) return failed('page-closed', 'The tab was closed.');
    if (tab.status === 'complete' && !isAsleep(tab)) break;
  }
  return { ok: true, value: { tabId, ours, asleep: false } };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));

function idOf({ id }: Tabs.Tab): number {
  if (id === undefined) throw new Error('A tab without an id.');
  return id;
}
