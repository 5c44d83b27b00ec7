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

/**
 * Registers the detector for the sites that settings and permissions allow, and for no others. Call it whenever one of the
 * two changes, and when the background starts: it may have ended before it could follow. Calls run one after the other.
 */
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
  if (haveSameItems(before, matches)) return;
  const files = [`/${detectorScript}`];
  const script = { id: DETECTOR, js: files, matches, runAt: 'document_idle' as const, persistAcrossSessions: true };
  // In one step: were it unregistered first, a background that ends in between would leave detection off.
  if (matches.length === 0) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR] });
  else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  if (before.some((site) => !matches.includes(site))) await resetButtons();
  for (const { id } of await browser.tabs.query({ url: matches })) {
    // Pages that are open already. Where no extension may run, the call is refused and the button stays as it was.
    if (id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: id }, files }).catch(() => undefined);
  }
}

/** The sites that the person wants detection on and to which the browser grants access, as match patterns. */
async function sitesToWatch({ detection, detectionSites }: Settings): Promise<string[]> {
  if (detection) return await grantedSites();
  const allowed = await Promise.all(detectionSites.map((site) => maySee([site])));
  return detectionSites.filter((_, index) => allowed[index] === true);
}

function haveSameItems(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}

/** Where the detector no longer runs, what the button said about the open pages may be out of date. */
async function resetButtons(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [showOnButton(id, 'unknown')])));
}

/** The last page seen in each tab. An answer about an earlier page comes too late and is not shown. */
const newest = new Map<number, object>();

/** Milliseconds after which a page that seems to have changed is read again: many insert their photos late. */
const SETTLE_DELAY = 2_000;

type Seen = ToBackground['pageSeen']['request'];

/** For each tab the page that was seen last, and whether the library had its story then. */
const seenPages = tabNotes(
  'pagesSeen',
  v.object({ url: v.string(), seen: backgroundSchemas.pageSeen.request, saved: v.boolean() }),
);

/** Shows on the button what the detector saw in the tab at `url`, and whether the library has that story. */
export async function showPageSeen(
  { id: tabId, incognito }: { id?: number | undefined; incognito: boolean },
  url: string,
  seen: Seen,
): Promise<void> {
  if (tabId === undefined || !isWantedOn(url, incognito, await readSettings())) return;
  newest.set(tabId, seen);
  await showIfChanged(tabId, seen, await showWhetherSaved(tabId, url, seen));
}

/** Shows whether the library has the story and returns it; does nothing when another page was seen in the tab since. */
async function showWhetherSaved(tabId: number, url: string, seen: Seen): Promise<SavedArticle | undefined> {
  let saved: SavedArticle | undefined;
  // Inside `change`, so that the library can't change between the query and the note of its answer.
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

/** Updates the button in tabs whose story was added to the library, or removed from it, since the page was seen. */
export async function refreshDetected(): Promise<void> {
  // Copied at the moment the notes are asked for, so that the two agree.
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
      // If the tab has gone to another page since, the detector there reports by itself; where none runs, nothing is known.
      if (tab?.url === undefined || pageOf(tab.url) !== pageOf(ownAddress(seen, url))) return;
      if (!isWantedOn(url, tab.incognito, settings) || newest.get(tabId) !== newestThen.get(tabId)) return;
      newest.set(tabId, seen);
      const saved = await showWhetherSaved(tabId, url, seen);
      // Not awaited: a page with an open dialog answers late or never, and must not hold up the other tabs' buttons.
      void showIfChanged(tabId, seen, saved).catch(() => undefined);
    }),
  );
}

/** The address that the page had when the detector looked, which is the last one it reports. */
const ownAddress = ({ addresses }: Seen, url: string): string => addresses.at(-1) ?? url;

async function findBy(seen: Seen): Promise<SavedArticle | undefined> {
  const page = { url: seen.addresses.at(-1) ?? '', headline: seen.title };
  for (const address of storyAddresses(seen)) {
    const saved = await findSaved(address);
    if (saved && !isAnotherStory(saved, page)) return saved;
  }
  return undefined;
}

/** The addresses under which the library may have the story. */
const storyAddresses = ({ addresses }: Seen): string[] => [...new Set(addresses.map(withoutTracking))];

/**
 * Whether the page's story differs from the saved one, read as saving reads it. A page that is not in the library is never
 * read for this. Two readings must agree, so that a page that is still loading is not called changed.
 */
async function differs(tabId: number, saved: SavedArticle): Promise<boolean> {
  if (!(await readsDifferently(tabId, saved))) return false;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_DELAY));
  return await readsDifferently(tabId, saved);
}

async function readsDifferently(tabId: number, saved: SavedArticle): Promise<boolean> {
  if (!(await injectContentScript(tabId)).ok) return false;
  const reading = await readArticle(tabId);
  return reading.ok && pageChanges(saved, reading.value.article).length > 0;
}
