/** What the popup asks of the library; a chunk of its own, since the database is the heaviest thing it needs. */
import { collectionsInUse, tagsInUse } from '../library/labels-in-use.ts';
import { problemOf } from '../library/problems.ts';
import { findSaved } from '../library/read.ts';
import type { SavedArticle } from '../library/record.ts';
import { done, type Reply } from '../messages/wire.ts';
import type { InUse } from './session.ts';

/** Returns the saved story of this address, or null; a problem when the library cannot be read here. */
export async function findInLibrary(canonicalUrl: string): Promise<Reply<SavedArticle | null>> {
  try {
    return done((await findSaved(canonicalUrl)) ?? null);
  } catch (error) {
    return { ok: false, problem: await problemOf(error) };
  }
}

/** Returns the words in use; none when the library cannot be read, of which `findInLibrary` tells. */
export async function labelsInLibrary(): Promise<InUse> {
  try {
    const [tags, collections] = await Promise.all([tagsInUse(), collectionsInUse()]);
    return { tags: tags.map(({ label }) => label), collections: collections.map(({ label }) => label) };
  } catch {
    return { tags: [], collections: [] };
  }
}
