/**
 * What the popup asks of the library; a chunk of its own, since the database is the heaviest thing it needs. Where the popup
 * cannot read it (in Firefox's private windows) the background can.
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
    return problem.code === 'storage-unavailable'
      ? await callBackground('savedStory', { canonicalUrl })
      : { ok: false, problem };
  }
}

/**
 * Tells `take` the saved story of this address, or null, now and at each change of the library, as long as the popup is
 * open. A library that cannot be read tells nothing: `findInLibrary` has said so.
 */
export function watchLibrary(canonicalUrl: string, take: (saved: SavedArticle | null) => void): void {
  liveQuery(() => findSaved(canonicalUrl)).subscribe({ next: (saved) => take(saved ?? null), error: () => undefined });
}

/** Returns the words in use; none when the library cannot be read, of which `findInLibrary` tells. */
export async function labelsInLibrary(): Promise<InUse> {
  try {
    return await wordsInUse();
  } catch {
    const reply = await callBackground('wordsInUse', null);
    return reply.ok ? reply.value : { tags: [], collections: [] };
  }
}
