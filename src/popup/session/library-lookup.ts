/**
 * What the popup asks the library. It is loaded by itself, since the database code is large. Where the popup can't read the
 * library (in Firefox's private windows), it asks the background.
 */
import { liveQuery } from 'dexie';
import { wordsInUse } from '../../library/reading/labels-in-use.ts';
import { problemOf } from '../../library/database/problems.ts';
import { findSaved } from '../../library/reading/read.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { callBackground } from '../../messages/background/call-background.ts';
import { done, type Reply } from '../../messages/wire.ts';
import type { InUse } from './services.ts';

/** Returns the saved story of this address, or null; a problem when the library cannot be read. */
export async function findInLibrary(canonicalUrl: string): Promise<Reply<SavedArticle | null>> {
  try {
    return done((await findSaved(canonicalUrl)) ?? null);
  } catch (error) {
    const problem = await problemOf(error);
    return problem.code === 'storage-unavailable' || problem.code === 'storage-failed'
      ? await callBackground('savedStory', { canonicalUrl })
      : { ok: false, problem };
  }
}

/**
 * Calls `take` with the saved story of this address, or null, now and at each change of the library, as long as the popup
 * is open. Never calls it when the library can't be read: `findInLibrary` reports that.
 */
export function watchLibrary(canonicalUrl: string, take: (saved: SavedArticle | null) => void): void {
  liveQuery(() => findSaved(canonicalUrl)).subscribe({ next: (saved) => take(saved ?? null), error: () => undefined });
}

/** Returns the labels in use; none when the library can't be read: `findInLibrary` reports that. */
export async function labelsInLibrary(): Promise<InUse> {
  try {
    return await wordsInUse();
  } catch {
    const reply = await callBackground('wordsInUse', null);
    return reply.ok ? reply.value : { tags: [], collections: [] };
  }
}
