/** The one way into the store: a short transaction that numbers every change and keeps the counters true. */
import type { LibraryDb, RecordRow } from './db.ts';
import { listsOf, placesOf, type List } from './lists.ts';
import { removePhotosOf } from './photos/remove-photos.ts';
import { wantPhotosOf } from './photos/want-photos.ts';
import type { Revision, SavedRecord } from './record.ts';

/** Stands in a record until the transaction numbers it. */
export const UNNUMBERED = 0;

/** What a change may do; nothing of it is visible to others before the whole is committed. */
export interface Writer {
  /** Returns the records with these ids as they were before this change; `undefined` where there is none. */
  read(ids: readonly string[]): Promise<(SavedRecord | undefined)[]>;
  /** Writes a record in the place of `before`, and returns it with its new change sequence number. */
  put<T extends SavedRecord>(before: SavedRecord | undefined, after: T): T;
  /** Keeps an earlier state of an article. */
  keep(revision: Revision): void;
  /** Puts the record's photos into the queue of those to be fetched. */
  wantPhotos(record: SavedRecord): void;
  /** Removes a record for good, with its revisions and photos, and leaves a tombstone. */
  remove(record: SavedRecord, purgedAt: string): void;
}

/**
 * Carries out `work` in one transaction and returns its result once that is on the disk. `work` may await nothing but
 * the writer: IndexedDB commits a transaction that has nothing to do.
 */
export function write<T>(db: LibraryDb, work: (writer: Writer) => Promise<T>): Promise<T> {
  const { records, revisions, tombstones, counters, meta, photos, photoFiles } = db;
  return db.transaction('rw', [records, revisions, tombstones, counters, meta, photos, photoFiles], async () => {
    const change = collectChange((await meta.get('seq'))?.value ?? 0, records);
    const result = await work(change.writer);
    // One after the other: the first that fails, on a full disk, aborts the transaction and is the error that is told.
    await records.bulkPut(change.rows);
    if (change.revisions.length > 0) await revisions.bulkPut(change.revisions);
    if (change.removed.length > 0) {
      await records.bulkDelete(change.removed.map(({ id }) => id));
      await revisions.bulkDelete(await revisionKeys(db, change.removed));
      await removePhotosOf(
        db,
        change.removed.map(({ id }) => id),
      );
      await tombstones.bulkPut(change.removed);
    }
    for (const record of change.wanted) await wantPhotosOf(db, record, new Date().toISOString());
    await tombstones.bulkDelete(change.rows.map(({ id }) => id));
    await meta.put({ key: 'seq', value: change.lastSeq() });
    await count(db, change.tally);
    return result;
  });
}

function collectChange(seqBefore: number, records: LibraryDb['records']) {
  let seq = seqBefore;
  const rows: RecordRow[] = [];
  const revisions: Revision[] = [];
  const wanted: SavedRecord[] = [];
  const removed: { id: string; kind: SavedRecord['kind']; seq: number; purgedAt: string }[] = [];
  const tally = new Map<string, { list: List; by: number }>();
  /** Where each record stands by its row: a damaged one may not tell it any more. */
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
      if (before) add(places.get(record.id) ?? listsOf(before), -1);
      const lists = listsOf(record);
      add(lists, 1);
      places.set(record.id, lists);
      return record;
    },
    keep: (revision) => void revisions.push(revision),
    wantPhotos: (record) => void wanted.push(record),
    remove: (record, purgedAt) => {
      removed.push({ id: record.id, kind: record.kind, seq: ++seq, purgedAt });
      add(places.get(record.id) ?? listsOf(record), -1);
    },
  };
  return { writer, rows, revisions, wanted, removed, tally, lastSeq: () => seq };
}

function rowOf(record: SavedRecord): RecordRow {
  const row = { id: record.id, seq: record.seq, lists: placesOf(record), record };
  return record.kind === 'article' ? { ...row, address: record.canonicalUrl } : row;
}

async function revisionKeys({ revisions }: LibraryDb, removed: { id: string }[]): Promise<[string, number][]> {
  const keys = removed.map(({ id }) => revisions.where('[articleId+revision]').between([id, 0], [id, Infinity]));
  return (await Promise.all(keys.map((range) => range.primaryKeys()))).flat();
}

/** Adds the tally to the counters; a list that nothing stands on any more loses its counter, and is no longer offered. */
async function count({ counters }: LibraryDb, tally: Map<string, { list: List; by: number }>): Promise<void> {
  const changed = [...tally.values()].filter(({ by }) => by !== 0);
  const before = await counters.bulkGet(changed.map(({ list }) => list));
  const after = changed.map(({ list, by }, index) => ({ list, count: (before[index]?.count ?? 0) + by }));
  await counters.bulkPut(after.filter(({ count }) => count > 0));
  await counters.bulkDelete(after.filter(({ count }) => count <= 0).map(({ list }) => list));
}
