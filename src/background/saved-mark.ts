/**
 * "Saved" on the button, where nobody need watch the page: a site that opens its next story inside the page leaves the
 * button as it was, so the word goes when the tab's address does. Until then the press that saved the story lets Cutline
 * see the address; with a new page the browser takes both away.
 */
import * as v from 'valibot';
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser.ts';
import { isWantedOn } from '../settings/detection.ts';
import { maySee, siteOf } from '../settings/site-access.ts';
import { readSettings } from '../settings/settings.ts';
import { showOnButton } from './toolbar.ts';

/** The page that is called saved, by the tab's id. The background may be stopped and started in between. */
type Marked = Readonly<Record<string, string>>;

const KEY = 'markedSaved';
const MarkedSchema = v.record(v.string(), v.string());

/** Takes the word away when a page moves on; call it once, synchronously, when the background starts. */
export function watchSavedMarks(): void {
  listen();
  void inTurn((marked) => Promise.resolve(marked));
}

/** Says on the button that the page at `url` in this tab is saved, unless the tab has moved on meanwhile. */
export function markSaved(tabId: number, url: string): Promise<void> {
  return inTurn(async (marked) => {
    listen();
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null || (tab.url !== undefined && pageOf(tab.url) !== pageOf(url))) return marked;
    const next = { ...marked, [tabId]: pageOf(url) };
    // First, or a background that is stopped here would leave a word that nobody takes away.
    await browser.storage.session.set({ [KEY]: next });
    await showOnButton(tabId, 'saved');
    return next;
  });
}

/** Says on the button that the page at `url` is saved, where a tab in front shows it. */
export async function markSavedInFront(url: string): Promise<void> {
  const tabs = await browser.tabs.query({ active: true }).catch(() => []);
  const showing = tabs.filter((tab) => pageOf(tab.url ?? '') === pageOf(url));
  await Promise.all(showing.flatMap(({ id }) => (id === undefined ? [] : [markSaved(id, url)])));
}

function onUpdated(tabId: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void {
  if (change.url === undefined && change.status !== 'loading') return;
  void inTurn(async (marked) => {
    const { [tabId]: page, ...others } = marked;
    if (page === undefined || page === pageOf(tab.url ?? '')) return marked;
    // Where the detector runs, it says what the new page is, and may have said so already.
    if (!(await isWatched(tab))) await showOnButton(tabId, 'unknown');
    return others;
  });
}

async function isWatched({ url = '', incognito }: Tabs.Tab): Promise<boolean> {
  const site = siteOf(url);
  return site !== null && isWantedOn(url, incognito, await readSettings()) && (await maySee([site]));
}

let last: Promise<void> = Promise.resolve();

/** One change after the other: each gets what is marked, and returns what is from then on. Never rejects. */
function inTurn(change: (marked: Marked) => Promise<Marked>): Promise<void> {
  const turn = async () => {
    const { [KEY]: stored } = await browser.storage.session.get(KEY);
    const kept = v.safeParse(MarkedSchema, stored);
    const marked = await ofOpenTabs(await change(kept.success ? kept.output : {}));
    await browser.storage.session.set({ [KEY]: marked });
    if (Object.keys(marked).length === 0) rest();
  };
  // What the browser refuses here is the look of a button: the story is saved all the same.
  last = last.then(turn).catch(() => undefined);
  return last;
}

async function ofOpenTabs(marked: Marked): Promise<Marked> {
  if (Object.keys(marked).length === 0) return marked;
  const open = new Set((await browser.tabs.query({})).map(({ id }) => String(id)));
  return Object.fromEntries(Object.entries(marked).filter(([id]) => open.has(id)));
}

/** Firefox starts its background for none but the listeners that were there at its start, and can be asked for less. */
const isFirefox = 'getBrowserInfo' in browser.runtime;

function listen(): void {
  if (browser.tabs.onUpdated.hasListener(onUpdated)) return;
  if (isFirefox) browser.tabs.onUpdated.addListener(onUpdated, { properties: ['url'] });
  else browser.tabs.onUpdated.addListener(onUpdated);
}

/** With nothing marked, no page that is opened anywhere needs to start the background. */
function rest(): void {
  if (!isFirefox) browser.tabs.onUpdated.removeListener(onUpdated);
}

/** The address without the place in the page; what begins with `#/` or `#!` is another page. */
const pageOf = (url: string): string => url.replace(/#(?![/!]).*$/s, '');
