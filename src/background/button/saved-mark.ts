/**
 * The mark "saved" on the button, for tabs in which the detector does not run. Three things can end it:
 *
 * - The tab loads a new page: the browser itself resets the button and removes our script.
 * - A single-page site opens its next story: the browser leaves the button alone, so a script of ours in the page reports
 *   the new address.
 * - The story leaves the library. When it comes back, so does the mark.
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

/** The page that was saved in a tab, its story's address in the library, and whether the button shows the mark now. */
const MarkSchema = v.object({ page: v.string(), address: v.string(), saved: v.boolean() });
type Mark = v.InferOutput<typeof MarkSchema>;

const marks = tabNotes('markedSaved', MarkSchema);

/** A story that was just saved: the page's address as read, and the one that identifies the story. */
interface SavedPage {
  url: string;
  canonicalUrl: string;
}

/** Marks the page in this tab as saved, unless the tab has gone to another page meanwhile. */
export async function markSaved(tabId: number, { url, canonicalUrl }: SavedPage): Promise<void> {
  // Before the address is compared, so that no later change is missed; and outside `inTurn`, as a page may never answer.
  if (!(await injectAddressWatch(tabId)).ok) return;
  await inTurn(async (marked) => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null || (tab.url !== undefined && pageOf(tab.url) !== pageOf(url))) return marked;
    const next = { ...marked, [tabId]: { page: pageOf(url), address: canonicalUrl, saved: true } };
    // Stored first: if the background were stopped in between, nothing would ever remove the mark.
    await marks.keep(next);
    await showOnButton(tabId, 'saved');
    return next;
  });
}

/** Marks the page as saved in the tabs in front that show it. */
export async function markSavedInFront(saved: SavedPage): Promise<void> {
  const tabs = await browser.tabs.query({ active: true }).catch(() => []);
  const showing = tabs.filter((tab) => pageOf(tab.url ?? '') === pageOf(saved.url));
  await Promise.all(showing.flatMap(({ id }) => (id === undefined ? [] : [markSaved(id, saved)])));
}

/** Removes the mark in a tab whose page has gone on to `url` without loading anew. */
export function leavePage(tabId: number, url: string): Promise<void> {
  return inTurn(async (marked) => {
    const { [tabId]: mark, ...others } = marked;
    if (mark === undefined || mark.page === pageOf(url)) return marked;
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab !== null) await showUnlessWatched(tab, 'unknown');
    return others;
  });
}

/** Removes the mark where the story has left the library, and restores it where the story is back. */
export function refreshMarks(): Promise<void> {
  return inTurn(async (marked) => {
    if (Object.keys(marked).length === 0) return marked;
    const there = await savedAmong(Object.values(marked).map(({ address }) => address));
    const next: Record<string, Mark> = {};
    for (const [id, mark] of Object.entries(marked)) {
      const tab = await browser.tabs.get(Number(id)).catch(() => null);
      // Without access to the site that a tab has gone to, the browser does not tell its address.
      if (tab?.url === undefined || pageOf(tab.url) !== mark.page) continue;
      const isThere = there.has(mark.address);
      next[id] = { ...mark, saved: mark.saved && isThere };
      if (mark.saved && !isThere) await showUnlessWatched(tab, 'unknown');
      // Not awaited: a page with an open dialog answers late or never, and must not hold up the other tabs' buttons.
      if (!mark.saved && isThere) void restoreMark(Number(id));
    }
    return next;
  });
}

/** The tabs in which the mark is being restored. */
const restoring = new Set<number>();

/** Restores the mark in a tab whose story is in the library again. Never rejects. */
async function restoreMark(tabId: number): Promise<void> {
  if (restoring.has(tabId)) return;
  restoring.add(tabId);
  // The page may have been loaded anew since it was marked, without the script that reports its moves.
  const watching = await injectAddressWatch(tabId);
  restoring.delete(tabId);
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

/** Where the detector runs, the button is left to it: it knows more about the page. */
async function showUnlessWatched(tab: Tabs.Tab, state: 'saved' | 'unknown'): Promise<void> {
  if (tab.id !== undefined && !(await isWatched(tab))) await showOnButton(tab.id, state);
}

async function isWatched({ url = '', incognito }: Tabs.Tab): Promise<boolean> {
  const site = siteOf(url);
  return site !== null && isWantedOn(url, incognito, await readSettings()) && (await maySee([site]));
}

/** Runs changes one after the other: each gets the marks and returns the new ones. Never rejects. */
async function inTurn(change: (marked: Notes<Mark>) => Promise<Notes<Mark>>): Promise<void> {
  try {
    await marks.change(change);
  } catch {
    // Only the button's appearance is lost: the story is saved all the same.
  }
}
