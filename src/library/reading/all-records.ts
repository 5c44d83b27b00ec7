/** Walking the whole library, or a selection, without holding it in memory. */
import type { ExportSource } from '../../exports/format.ts';
import { photoFile } from '../photos/photo-file.ts';
import { library, type LibraryDb } from '../database/db.ts';
import type { SavedRecord } from '../record/record.ts';
import { listedIds, revisionsOf, trashedIds } from './read.ts';

/** Records read at a time: about a megabyte. */
const BATCH = 100;

/** Yields every record that is not in the trash (or all, with `trash`), by id, each batch in a transaction of its own. */
export async function* allRecords({ trash = false } = {}, db: LibraryDb = library()): AsyncGenerator<SavedRecord> {
  let last = '';
  for (;;) {
    const rows = await db.records.where('id').above(last).limit(BATCH).toArray();
    for (const { record } of rows) if (trash || record.deletedAt === null) yield record;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}

/**
 * Yields every record that is not in the trash, newest first by the time of saving: what an export of everything is. Last come
 * damaged ones whose time has no place on the list.
 */
export async function* newestFirst(db: LibraryDb = library()): AsyncGenerator<SavedRecord> {
  const listed = await listedIds(db);
  const known = new Set([...listed, ...(await trashedIds(db))]);
  const others = (await db.records.toCollection().primaryKeys()).filter((id) => !known.has(id));
  // What was deleted since is no longer asked for.
  for await (const record of recordsById([...listed, ...others], db))
    if (typeof record.deletedAt !== 'string') yield record;
}

/** Yields the records with these ids, in that order; those that are no longer there are passed over. */
export async function* recordsById(ids: readonly string[], db: LibraryDb = library()): AsyncGenerator<SavedRecord> {
  for (let start = 0; start < ids.length; start += BATCH) {
    for (const row of await db.records.bulkGet(ids.slice(start, start + BATCH))) if (row) yield row.record;
  }
}

/** Returns what an export format asks for, over these records, with the photo files that are kept. */
export function exportSource(records: AsyncIterable<SavedRecord>, db: LibraryDb = library()): ExportSource {
  return {
    records,
    revisionsOf: async (articleId) => (await revisionsOf(articleId, db)).toReversed(),
    photoFile: (src) => photoFile(src, db),
  };
}
