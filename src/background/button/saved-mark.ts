/**
 * "Saved" on the button, where nobody need watch the page: a site that opens its next story inside the page leaves the
 * button as it was, so a script of ours in the page tells when its address becomes another, and the word goes. With a new
 * page the browser takes word and script away. While the page stays, the word comes and goes with the story in the library.
 */
import * as v from 'valibot';
import type { Tabs } from 'webextension-polyfill';
import { savedAmong } from '../../library/reading/read.ts';
import { browser } from '../../messages/browser/browser.ts';
import { injectAddressWatch } from '../../messages/content/inject.ts';
import { isWantedOn } from '../../settings/detection.ts';
import { maySee, siteOf } from '../../settings/site-access.ts';
import { readSettings } from '../../settings/settings.ts';
import { pageOf } from './page-of.ts';
import { tabNotes, type Notes } from './tab-notes.ts';
import { showOnButton } from './toolbar.ts';

/** The page that was saved in a tab, the story's address in the library, and whether the button says so now. */
const MarkSchema = v.object({ page: v.string(), address: v.string(), saved: v.boolean() });
type Mark = v.InferOutput<typeof MarkSchema>;

const marks = tabNotes('markedSaved', MarkSchema);

/** A story that was just saved: the page's address as read, and the one that identifies the story. */
interface SavedPage {
  url: string;
  canonicalUrl: string;
}

/** Says on the button that the page in this tab is saved, unless the tab has moved on meanwhile. */
export async function markSaved(tabId: number, { url, canonicalUrl }: SavedPage): Promise<void> {
  // Before the address is looked at: what changes from then on is told. Outside the turn: a page may answer late or never.
  if (!(await injectAddressWatch(tabId)).ok) return;
  await inTurn(async (marked) => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null || (tab.url !== undefined && pageOf(tab.url) !== pageOf(url))) return marked;
    const next = { ...marked, [tabId]: { page: pageOf(url), address: canonicalUrl, saved: true } };
    // First, or a background that is stopped here would leave a word that nobody takes away.
    await marks.keep(next);
    await showOnButton(tabId, 'saved');
    return next;
  });
}

/** Says on the button that the page is saved, where a tab in front shows it. */
export async function markSavedInFront(saved: SavedPage): Promise<void> {
  const tabs = await browser.tabs.query({ active: true }).catch(() => []);
  const showing = tabs.filter((tab) => pageOf(tab.url ?? '') === pageOf(saved.url));
  await Promise.all(showing.flatMap(({ id }) => (id === undefined ? [] : [markSaved(id, saved)])));
}

/** Takes the word away in a tab whose page has moved on inside itself to `url`. */
export function leavePage(tabId: number, url: string): Promise<void> {
  return inTurn(async (marked) => {
    const { [tabId]: mark, ...others } = marked;
    if (mark === undefined || mark.page === pageOf(url)) return marked;
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab !== null) await showUnlessWatched(tab, 'unknown');
    return others;
  });
}

/** Takes the word away where the story has left the library, and has it put back where it has come again. */
export function refreshMarks(): Promise<void> {
  return inTurn(async (marked) => {
    if (Object.keys(marked).length === 0) return marked;
    const there = await savedAmong(Object.values(marked).map(({ address }) => address));
    const next: Record<string, Mark> = {};
    for (const [id, mark] of Object.entries(marked)) {
      const tab = await browser.tabs.get(Number(id)).catch(() => null);
      // Of a new page on another site the browser does not tell the address.
      if (tab?.url === undefined || pageOf(tab.url) !== mark.page) continue;
      const isThere = there.has(mark.address);
      next[id] = { ...mark, saved: mark.saved && isThere };
      if (mark.saved && !isThere) await showUnlessWatched(tab, 'unknown');
      // Not waited for: a page that has a dialog open answers late or never, and other buttons are to follow the library.
      if (!mark.saved && isThere) void putBack(Number(id));
    }
    return next;
  });
}

/** The tabs in which the word is about to be put back. */
const returning = new Set<number>();

/** Puts the word back in a tab whose story is in the library again. Never rejects. */
async function putBack(tabId: number): Promise<void> {
  if (returning.has(tabId)) return;
  returning.add(tabId);
  // The page may have been loaded anew since it was marked, and the script that tells of its moves gone with it.
  const watching = await injectAddressWatch(tabId);
  returning.delete(tabId);
  if (!watching.ok) return;
  await inTurn(async (marked) => {
    const mark = marked[tabId];
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (mark === undefined || mark.saved || tab?.url === undefined || pageOf(tab.url) !== mark.page) return marked;
    if (!(await savedAmong([mark.address])).has(mark.address)) return marked;
    const next = { ...marked, [tabId]: { ...mark, saved: true } };
    await marks.keep(next);
    await showUnlessWatched(tab, 'saved');
    return next;
  });
}

/** Where the detector runs, it says what the page is, and may have said so already: it knows more. */
async function showUnlessWatched(tab: Tabs.Tab, state: 'saved' | 'unknown'): Promise<void> {
  if (tab.id !== undefined && !(await isWatched(tab))) await showOnButton(tab.id, state);
}

async function isWatched({ url = '', incognito }: Tabs.Tab): Promise<boolean> {
  const site = siteOf(url);
  return site !== null && isWantedOn(url, incognito, await readSettings()) && (await maySee([site]));
}

/** One change after the other: each gets what is marked, and returns what is from then on. Never rejects. */
async function inTurn(change: (marked: Notes<Mark>) => Promise<Notes<Mark>>): Promise<void> {
  try {
    await marks.change(change);
  } catch {
    // What the browser refuses here is the look of a button: the story is saved all the same.
  }
}
