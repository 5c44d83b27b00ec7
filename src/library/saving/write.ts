/** The only way to write records: a short transaction that numbers every change and keeps the counters right. */
import type { Counter, LibraryDb, RecordRow, Tombstone } from '../database/db.ts';
import { listsOf, placesOf, type List } from '../record/lists.ts';
import { allowFromPage } from '../photos/local-from-file.ts';
import { removePhotosOf } from '../photos/remove-photos.ts';
import { wantPhotosOf } from '../photos/want-photos.ts';
import type { Revision, SavedRecord } from '../record/record.ts';

/** The `seq` of a record until the transaction numbers it. */
export const UNNUMBERED = 0;

/** What a change may do; nothing of it is visible to others before the whole is committed. */
export interface Writer {
  /** Returns the records with these ids as they were before this change; `undefined` where there is none. */
  read(ids: readonly string[]): Promise<(SavedRecord | undefined)[]>;
  /** Writes a record in place of `before`, and returns it with its new change sequence number. */
  put<T extends SavedRecord>(before: SavedRecord | undefined, after: T): T;
  /** Keeps an earlier state of an article. */
  keep(revision: Revision): void;
  /** Notes that the record was just read off its page: see `photos/local-from-file.ts`. */
  seenOnPage(record: SavedRecord): void;
  /** Queues the record's photos, so that their files are fetched. */
  wantPhotos(record: SavedRecord): void;
  /** Removes a record for good, with its revisions and photos, and leaves a tombstone. */
  remove(record: SavedRecord, purgedAt: string): void;
}

/**
 * Runs `work` in one transaction and returns its result once that is on the disk. `work` may await only calls of the writer:
 * IndexedDB commits a transaction as soon as it has nothing to do.
 */
export function write<T>(db: LibraryDb, work: (writer: Writer) => Promise<T>): Promise<T> {
  const { records, revisions, tombstones, counters, meta, photos, photoFiles } = db;
  return db.transaction('rw', [records, revisions, tombstones, counters, meta, photos, photoFiles], async () => {
    const change = collectChange((await meta.get('seq'))?.value ?? 0, records);
    const result = await work(change.writer);
    // All requests are sent at once: each is a round trip to the browser's process, and a save would wait for all in turn.
    const counts = readCounts(db, change.tally);
    await inOrder([
      records.bulkPut(change.rows),
      revisions.bulkPut(change.revisions),
      tombstones.bulkDelete(change.added),
      meta.put({ key: 'seq', value: change.lastSeq() }),
      counts.then((counted) => count(db, counted)),
    ]);
    if (change.removed.length > 0) await removeAll(db, change.removed);
    for (const record of change.seen) await allowFromPage(db, record);
    for (const record of change.wanted) await wantPhotosOf(db, record, new Date().toISOString());
    return result;
  });
}

function collectChange(seqBefore: number, records: LibraryDb['records']) {
  let seq = seqBefore;
  const rows: RecordRow[] = [];
  /** Ids of new records: only they can have a tombstone. */
  const added: string[] = [];
  const revisions: Revision[] = [];
  const seen: SavedRecord[] = [];
  const wanted: SavedRecord[] = [];
  const removed: Tombstone[] = [];
  const tally = new Map<string, { list: List; by: number }>();
  /** The lists of each record, from its row: a damaged record may no longer tell them. */
  const places = new Map<string, readonly List[]>();
  const add = (lists: readonly List[], by: number) => {
    for (const list of lists) {
      const key = JSON.stringify(list);
      tally.set(key, { list, by: (tally.get(key)?.by ?? 0) + by });
    }
  };
  const writer: Writer = {
    read: async (ids) => {
      const found = await records.bulkGet([...ids]);
      for (const row of found) {
        if (row)
          places.set(row.id, [
            ...new Map(row.lists.map(([name, value]) => [`${name} ${value}`, [name, value] as const])).values(),
          ]);
      }
      return found.map((row) => row?.record);
    },
    put: (before, after) => {
      const record = { ...after, seq: ++seq };
      rows.push(rowOf(record));
      if (before === undefined) added.push(record.id);
      if (before) add(places.get(record.id) ?? listsOf(before), -1);
      const lists = listsOf(record);
      add(lists, 1);
      places.set(record.id, lists);
      return record;
    },
    keep: (revision) => void revisions.push(revision),
    seenOnPage: (record) => void seen.push(record),
    wantPhotos: (record) => void wanted.push(record),
    remove: (record, purgedAt) => {
      removed.push({ id: record.id, kind: record.kind, seq: ++seq, purgedAt });
      add(places.get(record.id) ?? listsOf(record), -1);
    },
  };
  return { writer, rows, added, revisions, seen, wanted, removed, tally, lastSeq: () => seq };
}

function rowOf(record: SavedRecord): RecordRow {
  const row = { id: record.id, seq: record.seq, lists: placesOf(record), record };
  return record.kind === 'article' ? { ...row, address: record.canonicalUrl } : row;
}

async function revisionKeys({ revisions }: LibraryDb, removed: readonly { id: string }[]): Promise<[string, number][]> {
  const keys = removed.map(({ id }) => revisions.where('[articleId+revision]').between([id, 0], [id, Infinity]));
  return (await Promise.all(keys.map((range) => range.primaryKeys()))).flat();
}

/** Waits for all, and rejects with the error of the first that failed: on a full disk the later ones may give another error. */
async function inOrder(requests: readonly PromiseLike<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(requests)) if (outcome.status === 'rejected') throw outcome.reason;
}

async function removeAll(db: LibraryDb, removed: readonly Tombstone[]): Promise<void> {
  const ids = removed.map(({ id }) => id);
  await db.records.bulkDelete(ids);
  await db.revisions.bulkDelete(await revisionKeys(db, removed));
  await removePhotosOf(db, ids);
  await db.tombstones.bulkPut(removed);
}

/** Returns the new counters of the lists in the tally. */
async function readCounts({ counters }: LibraryDb, tally: ReadonlyMap<string, { list: List; by: number }>) {
  const changed = [...tally.values()].filter(({ by }) => by !== 0);
  const before = await counters.bulkGet(changed.map(({ list }) => list));
  return changed.map(({ list, by }, index): Counter => ({ list, count: (before[index]?.count ?? 0) + by }));
}

/** Writes the counters. An empty list loses its counter, so that its label is no longer offered. */
async function count({ counters }: LibraryDb, after: readonly Counter[]): Promise<void> {
  await inOrder([
    counters.bulkPut(after.filter(({ count }) => count > 0)),
    counters.bulkDelete(after.filter(({ count }) => count <= 0).map(({ list }) => list)),
  ]);
}
