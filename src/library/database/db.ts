/**
 * The library's database in IndexedDB. Only the background writes to it; popup and pages read it.
 *
 *     records     the saved articles and captions, each in a row with its places on the lists
 *     revisions   earlier states of articles
 *     tombstones  what was removed for good: so much that a copy elsewhere can learn of it, and no more
 *     counters    how many records stand on each list
 *     meta        the change sequence number given out last
 *     photos      of each photo of a record: whether its file is kept, waits to be fetched, or why there is none
 *     photoFiles  the files, by their hash
 */
import { Dexie, type Table } from 'dexie';
import { watchBlocked } from './blocked.ts';
import type { Place, List } from '../record/lists.ts';
import type { PhotoFileRow, PhotoRow } from './photo-rows.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Revision, SavedRecord } from '../record/record.ts';

/** `lists` and `address` are derived from the record, for the indexes. */
export interface RecordRow {
  id: string;
  seq: number;
  lists: Place[];
  /** The canonical URL of an article; a caption has none, since its story is not the caption. */
  address?: string;
  record: SavedRecord;
}

export interface Tombstone {
  id: string;
  kind: SavedRecord['kind'];
  seq: number;
  purgedAt: string;
}

export interface Counter {
  list: List;
  count: number;
}

export interface LibraryDb extends Dexie {
  records: Table<RecordRow, string>;
  revisions: Table<Revision, [articleId: string, revision: number]>;
  tombstones: Table<Tombstone, string>;
  counters: Table<Counter, List>;
  meta: Table<{ key: string; value: number }, string>;
  photos: Table<PhotoRow, [recordId: string, src: string]>;
  photoFiles: Table<PhotoFileRow, string>;
}

/** Returns the database `name`, which opens at its first use; see `blocked.ts` for when it can't. */
export function openLibrary(name = 'cutline', migrations: readonly Migration[] = MIGRATIONS): LibraryDb {
  const db = new Dexie(name, {
    // The default is relaxed: a save that was answered could be lost with the power.
    chromeTransactionDurability: 'strict',
    // Records are large and written elsewhere; Dexie's cache of query results would only keep them twice in memory.
    cache: 'disabled',
  }) as LibraryDb;
  for (const { version, stores, upgrade } of migrations) {
    const declared = db.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
  watchBlocked(db);
  return db;
}

let shared: LibraryDb | undefined;

/**
 * Returns this context's one connection to the library. One that could not be opened, on a full disk say, never opens any
 * more: the next call gets another, so that all goes on when there is room again.
 */
export function library(): LibraryDb {
  if (shared?.hasFailed() === true && !shared.hasBeenClosed()) shared = undefined;
  shared ??= openLibrary();
  return shared;
}
