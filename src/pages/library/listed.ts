/** What the list shows at a place. */
import { newestRecords, trashedRecords } from '../../library/read.ts';
import type { SavedRecord } from '../../library/record.ts';
import type { Place, Shelf } from './place.ts';

const KINDS: Partial<Record<Shelf, SavedRecord['kind']>> = { articles: 'article', captions: 'caption' };

/** Returns at most `limit` records, newest first. */
export function listedRecords(at: Place, limit: number): Promise<SavedRecord[]> {
  if (at.shelf === 'trash') return trashedRecords({ limit });
  return newestRecords({ ...queryOf(at), limit });
}

/** Walks everything that the place lists, a page at a time, without holding it in memory. */
export async function* allListed(at: Place): AsyncGenerator<SavedRecord> {
  let last: SavedRecord | undefined;
  do {
    const page = await newestRecords({ ...queryOf(at), before: last, limit: 100 });
    yield* page;
    last = page.at(-1);
  } while (last !== undefined);
}

function queryOf({ shelf, tag, collection, source }: Place) {
  return {
    kind: KINDS[shelf],
    tag: tag ?? undefined,
    collection: collection ?? undefined,
    source: source ?? undefined,
  };
}
