/** Automatic detection: the detector runs where the person allowed it, and the button says what it saw. */
import { withoutTracking } from '../article/fields/canonical-url.ts';
import detectorScript from '../content/detector.ts?iife';
import { pageChanges } from '../library/differences.ts';
import { findSaved } from '../library/read.ts';
import type { SavedArticle } from '../library/record.ts';
import { browser } from '../messages/browser.ts';
import { callContent } from '../messages/call-content.ts';
import { injectContentScript } from '../messages/inject.ts';
import type { ToBackground } from '../messages/to-background.ts';
import { readSettings } from '../settings/settings.ts';
import { showOnButton, type PageState } from './toolbar.ts';

const DETECTOR = 'detector';

/** Makes the registered script be what setting and permission say; call it whenever one of them changes. */
export async function updateDetection(): Promise<void> {
  const [{ detection }, { origins = [] }, registered] = await Promise.all([
    readSettings(),
    browser.permissions.getAll(),
    browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR] }),
  ]);
  const matches = detection ? origins : [];
  if (same(registered[0]?.matches ?? [], matches)) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR] });
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

function same(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}

/** Says on the button what the detector saw in the tab, and what the library knows of it. */
export async function showPageSeen(tabId: number, seen: ToBackground['pageSeen']['request']): Promise<void> {
  if ((await readSettings()).detection) await showOnButton(tabId, await stateOf(tabId, seen));
}

async function stateOf(
  tabId: number,
  { isArticle, addresses }: ToBackground['pageSeen']['request'],
): Promise<PageState> {
  for (const address of new Set(addresses.map(withoutTracking))) {
    const saved = await findSaved(address);
    if (saved) return (await hasChanged(tabId, saved)) ? 'changed' : 'saved';
  }
  return isArticle ? 'article' : 'unknown';
}

/** Only a story that is in the library is read whole to see whether it has changed. */
async function hasChanged(tabId: number, saved: SavedArticle): Promise<boolean> {
  if (!(await injectContentScript(tabId)).ok) return false;
  const reading = await callContent(tabId, 'readArticle', null);
  return reading.ok && pageChanges(saved, reading.value.article).length > 0;
}
