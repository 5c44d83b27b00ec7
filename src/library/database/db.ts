/**
 * The library's database in IndexedDB. Only the background writes to it; popup and pages read it.
 *
 *     records     the saved articles and captions, each in a row with its places on the lists
 *     revisions   earlier states of articles
 *     tombstones  ids of records that were removed for good, so that a copy elsewhere can learn of it; no content
 *     counters    how many records are on each list
 *     meta        the last change sequence number, the library's epoch, and the answer to the last part of an import
 *     photos      for each photo of a record: whether its file is kept or queued, or why there is none
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

/** `seq` and `epoch` are numbers; `import` holds an answer: see `last-import.ts`. */
export interface MetaRow {
  key: string;
  value: number;
  answer?: { part: string; reply: object };
}

export interface LibraryDb extends Dexie {
  records: Table<RecordRow, string>;
  revisions: Table<Revision, [articleId: string, revision: number]>;
  tombstones: Table<Tombstone, string>;
  counters: Table<Counter, List>;
  meta: Table<MetaRow, string>;
  photos: Table<PhotoRow, [recordId: string, src: string]>;
  photoFiles: Table<PhotoFileRow, string>;
}

/** Returns the database `name`, which opens when it is first used; `blocked.ts` tells when it can't. */
export function openLibrary(name = 'cutline', migrations: readonly Migration[] = MIGRATIONS): LibraryDb {
  const db = new Dexie(name, {
    // With the default, `relaxed`, a save that was acknowledged could be lost in a power failure.
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
 * Returns this context's one connection to the library. A connection that failed to open, on a full disk for example, stays
 * unusable; the next call then makes a new one, so that everything works again when there is room.
 */
export function library(): LibraryDb {
  if (shared?.hasFailed() === true && !shared.hasBeenClosed()) shared = undefined;
  shared ??= openLibrary();
  return shared;
}
