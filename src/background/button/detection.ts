/** Automatic detection: the detector runs where the person allowed it, and the button says what it saw. */
import * as v from 'valibot';
import { withoutTracking } from '../../article/address/without-tracking.ts';
import detectorScript from '../../content/detector.ts?iife';
import { pageChanges } from '../../library/record/differences.ts';
import { isAnotherStory } from '../../library/saving/another-story.ts';
import { findSaved, savedAmong } from '../../library/reading/read.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { browser } from '../../messages/browser/browser.ts';
import { injectContentScript } from '../../messages/content/inject.ts';
import { readArticle } from '../../messages/reading/read-article.ts';
import { backgroundSchemas, type ToBackground } from '../../messages/background/to-background.ts';
import { isWantedOn } from '../../settings/detection.ts';
import { grantedSites, maySee } from '../../settings/site-access.ts';
import { readSettings, type Settings } from '../../settings/settings.ts';
import { pageOf } from './page-of.ts';
import { tabNotes } from './tab-notes.ts';
import { showOnButton } from './toolbar.ts';

const DETECTOR = 'detector';

let last: Promise<void> = Promise.resolve();

/** Makes the registered script be what settings and permissions say, one call after the other; call it whenever one changes. */
export function updateDetection(): Promise<void> {
  const updated = last.then(register);
  last = updated.catch(() => undefined);
  return updated;
}

async function register(): Promise<void> {
  const [settings, registered] = await Promise.all([
    readSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR] }),
  ]);
  const matches = await sitesToWatch(settings);
  const before = registered[0]?.matches ?? [];
  if (same(before, matches)) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR] });
  if (before.some((site) => !matches.includes(site))) await resetButtons();
  if (matches.length === 0) return;
  const files = [`/${detectorScript}`];
  await browser.scripting.registerContentScripts([
    { id: DETECTOR, js: files, matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
  for (const { id } of await browser.tabs.query({ url: matches })) {
    // A page that is open already; one that is closed to extensions stays as it was.
    if (id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: id }, files }).catch(() => undefined);
  }
}

/** The sites that the person wants looked at, and to which the browser grants access. */
async function sitesToWatch({ detection, detectionSites }: Settings): Promise<string[]> {
  if (detection) return await grantedSites();
  const allowed = await Promise.all(detectionSites.map((site) => maySee([site])));
  return detectionSites.filter((_, index) => allowed[index] === true);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}

/** What was said of the open pages holds no longer: nobody looks any more. */
async function resetButtons(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [showOnButton(id, 'unknown')])));
}

/** The last page seen in each tab: what is found out about an earlier one comes too late. */
const newest = new Map<number, object>();

/** Milliseconds after which a page that seems to have changed is read again: many put their photos in late. */
const SETTLES = 2_000;

type Seen = ToBackground['pageSeen']['request'];

/** The page that was seen last in a tab, and whether the library had it then. */
const seenPages = tabNotes(
  'pagesSeen',
  v.object({ url: v.string(), seen: backgroundSchemas.pageSeen.request, saved: v.boolean() }),
);

/** Says on the button what the detector saw in the tab at `url`, and what the library knows of it. */
export async function showPageSeen(
  { id: tabId, incognito }: { id?: number | undefined; incognito: boolean },
  url: string,
  seen: Seen,
): Promise<void> {
  if (tabId === undefined || !isWantedOn(url, incognito, await readSettings())) return;
  newest.set(tabId, seen);
  await showIfChanged(tabId, seen, await showWhetherSaved(tabId, url, seen));
}

/** Says whether the library has the page, unless another was seen in the tab since, and returns what it has. */
async function showWhetherSaved(tabId: number, url: string, seen: Seen): Promise<SavedArticle | undefined> {
  let saved: SavedArticle | undefined;
  // Within the turn, so that no change of the library falls between the look and the note of it.
  await seenPages.change(async (notes) => {
    if (newest.get(tabId) !== seen) return notes;
    saved = await findBy(seen);
    return { ...notes, [tabId]: { url, seen, saved: saved !== undefined } };
  });
  if (newest.get(tabId) !== seen) return undefined;
  await showOnButton(tabId, saved ? 'saved' : seen.isArticle ? 'article' : 'unknown');
  return saved;
}

async function showIfChanged(tabId: number, seen: Seen, saved: SavedArticle | undefined): Promise<void> {
  if (saved === undefined || !(await differs(tabId, saved))) return;
  if (newest.get(tabId) === seen) await showOnButton(tabId, 'changed');
}

/** Says it anew in the tabs whose page has come into the library, or left it, since it was seen. */
export async function lookAgain(): Promise<void> {
  // As the notes are at the same moment: each is written in a turn that is asked for when its page becomes the newest.
  const newestThen = new Map(newest);
  const notes = await seenPages.change((notes) => Promise.resolve(notes));
  const pages = Object.entries(notes);
  if (pages.length === 0) return;
  const there = await savedAmong(pages.flatMap(([, { seen }]) => storyAddresses(seen)));
  const changed = pages.filter(([, { seen, saved }]) => saved !== storyAddresses(seen).some((each) => there.has(each)));
  const settings = await readSettings();
  await Promise.all(
    changed.map(async ([id, { url, seen }]) => {
      const tabId = Number(id);
      const tab = await browser.tabs.get(tabId).catch(() => null);
      // A page that the tab has gone to since is looked at, and noted, by itself; where nobody looks nothing is known.
      if (tab?.url === undefined || pageOf(tab.url) !== pageOf(ownAddress(seen, url))) return;
      if (!isWantedOn(url, tab.incognito, settings) || newest.get(tabId) !== newestThen.get(tabId)) return;
      newest.set(tabId, seen);
      const saved = await showWhetherSaved(tabId, url, seen);
      // Not waited for: a page that has a dialog open answers late or never, and other buttons are to follow the library.
      void showIfChanged(tabId, seen, saved).catch(() => undefined);
    }),
  );
}

/** The address that the page had when the detector looked: the last that it gives. */
const ownAddress = ({ addresses }: Seen, url: string): string => addresses.at(-1) ?? url;

async function findBy(seen: Seen): Promise<SavedArticle | undefined> {
  const page = { url: seen.addresses.at(-1) ?? '', headline: seen.title };
  for (const address of storyAddresses(seen)) {
    const saved = await findSaved(address);
    if (saved && !isAnotherStory(saved, page)) return saved;
  }
  return undefined;
}

/** The addresses under which the library would have the story. */
const storyAddresses = ({ addresses }: Seen): string[] => [...new Set(addresses.map(withoutTracking))];

/**
 * Whether the story is another than the saved one, by the same reading that saving does; a page that is not in the
 * library is never read for this. Two readings must agree, so that a page that is still filling is not called changed.
 */
async function differs(tabId: number, saved: SavedArticle): Promise<boolean> {
  if (!(await readsDifferently(tabId, saved))) return false;
  await new Promise((resolve) => setTimeout(resolve, SETTLES));
  return await readsDifferently(tabId, saved);
}

async function readsDifferently(tabId: number, saved: SavedArticle): Promise<boolean> {
  if (!(await injectContentScript(tabId)).ok) return false;
  const reading = await readArticle(tabId);
  return reading.ok && pageChanges(saved, reading.value.article).length > 0;
}
