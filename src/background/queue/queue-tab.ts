/** The tab in which an item of the queue is read: found, waited for, or opened and closed again. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../messages/browser.ts';
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

/** Returns the item's tab when it has loaded. A tab that is gone is opened anew only where the person asked for that. */
export async function readyTab(item: QueueItem, stop: AbortSignal): Promise<Reply<ReadyTab>> {
  const open = await findTab(item, stop);
  if (open !== undefined) {
    if (isAsleep(open)) {
      if (!item.load) return { ok: true, value: { tabId: numberOf(open), ours: false, asleep: true } };
      await browser.tabs.reload(numberOf(open));
    }
    return await whenLoaded(numberOf(open), false, stop);
  }
  if (!item.load || item.url === '') return failed('page-closed', 'The tab is not open any more.');
  try {
    const windowId = item.windowId ?? undefined;
    const tab = await browser.tabs.create({
      url: item.url,
      active: false,
      ...(windowId === undefined ? {} : { windowId }),
    });
    return await whenLoaded(numberOf(tab), true, stop);
  } catch (error) {
    return failed('page-closed', String(error));
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
