/** The tab in which an item of the queue is read: found, waited for, or opened and closed again. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../messages/browser/browser.ts';
import { failed, type Reply } from '../../messages/wire.ts';
import { isAsleep } from '../../queue/is-asleep.ts';
import type { QueueItem } from '../../queue/item.ts';
import { browserSession } from '../../queue/store.ts';

/** A tab that is ready to be read; `ours` was opened for this and is to be closed. Or one that sleeps. */
export interface ReadyTab {
  tabId: number;
  ours: boolean;
  asleep: boolean;
}

/** Milliseconds for a page to load; then it is read as it stands, as many news pages never end loading. */
const LOADING = 30_000;
/** After a restart the browser brings its tabs back one by one. */
const COMING_BACK = 5_000;
const STEP = 250;

/** Milliseconds for a tab to begin loading; then it is taken for one that has loaded. */
const BEGINNING = 5_000;

/** Returns the item's tab when it has loaded. A tab that is gone is opened anew only where the person asked for that. */
export async function readyTab(item: QueueItem, stop: AbortSignal): Promise<Reply<ReadyTab>> {
  const open = await findTab(item, stop);
  if (open !== undefined) {
    const tabId = numberOf(open);
    if (!isAsleep(open)) return await whenLoaded(tabId, false, stop);
    if (!item.load) return { ok: true, value: { tabId, ours: false, asleep: true } };
    return await load(() => browser.tabs.reload(tabId).then(() => tabId), false, stop);
  }
  if (!item.load || item.url === '') return failed('page-closed', 'The tab is not open any more.');
  const place = item.windowId === null ? {} : { windowId: item.windowId };
  const tab = { url: item.url, active: false, ...place };
  try {
    return await load(() => browser.tabs.create(tab).then(numberOf), true, stop);
  } catch (error) {
    return failed('page-closed', String(error));
  }
}

/**
 * Has the browser load a tab, and waits until it has loaded. Firefox calls a tab complete that it has made or woken and not
 * yet turned to its page; and a page may have loaded between two looks, so that only the browser's word tells them apart.
 */
async function load(begin: () => Promise<number>, ours: boolean, stop: AbortSignal): Promise<Reply<ReadyTab>> {
  const loading = new Set<number>();
  const note = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'loading') loading.add(tabId);
  };
  browser.tabs.onUpdated.addListener(note);
  try {
    const tabId = await begin();
    const end = Date.now() + BEGINNING;
    while (!loading.has(tabId) && Date.now() < end && !stop.aborted) await pause();
    return await whenLoaded(tabId, ours, stop);
  } finally {
    browser.tabs.onUpdated.removeListener(note);
  }
}

/** Closes a tab that was opened for the item; one that the person has gone to stays. */
export async function putAway({ tabId, ours }: ReadyTab): Promise<void> {
  if (!ours) return;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.active === false) await browser.tabs.remove(tabId).catch(() => undefined);
}

async function findTab(item: QueueItem, stop: AbortSignal): Promise<Tabs.Tab | undefined> {
  if (item.session === (await browserSession())) {
    return item.tabId === null ? undefined : await browser.tabs.get(item.tabId).catch(() => undefined);
  }
  if (item.tabId === null || item.url === '') return undefined;
  for (const end = Date.now() + COMING_BACK; Date.now() < end && !stop.aborted; await pause()) {
    const same = (await browser.tabs.query({})).find(
      ({ url, incognito }) => url === item.url && incognito === item.private,
    );
    if (same) return same;
  }
  return undefined;
}

async function whenLoaded(tabId: number, ours: boolean, stop: AbortSignal): Promise<Reply<ReadyTab>> {
  for (const end = Date.now() + LOADING; Date.now() < end && !stop.aborted; await pause()) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab === undefined) return failed('page-closed', 'The tab was closed.');
    if (tab.status === 'complete' && !isAsleep(tab)) break;
  }
  return { ok: true, value: { tabId, ours, asleep: false } };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, STEP));

function numberOf({ id }: Tabs.Tab): number {
  if (id === undefined) throw new Error('A tab without a number.');
  return id;
}
