/** Keeping the index up with the library, by its change sequence: what changed is indexed, and nothing else is read. */
import { applyChanges, MOST_STORIES, type Change } from '../index/apply-changes.ts';
import type { Table } from 'dexie';
import type { LibraryDb } from '../../database/db.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** Changes that are taken in at a time, at first. */
export const FEWEST = MOST_STORIES;

/** Where stories need not be written again, a change costs a tenth: a renamed tag comes in a few large transactions. */
const MOST = 8 * FEWEST;

/** What the library says of itself, by which an index is judged. */
export interface LibraryState {
  /** The change sequence number given out last. */
  seq: number;
  /** How often everything was forgotten. */
  epoch: number;
  /** How many records are to be found. */
  total: number;
}

/** Returns the state of the library, all of one moment. */
export function libraryState(db: LibraryDb): Promise<LibraryState> {
  return db.transaction('r', [db.meta, db.counters], async () => {
    const [seq, epoch] = await db.meta.bulkGet(['seq', 'epoch']);
    const all = await db.counters.get(['all', '']);
    return { seq: seq?.value ?? 0, epoch: epoch?.value ?? 0, total: all?.count ?? 0 };
  });
}

/** Whether the index belongs to another library than this one: everything was forgotten, or the library was replaced. */
export function isStale(index: SearchIndex, { seq, epoch }: LibraryState): boolean {
  return index.epoch !== epoch || index.seq > seq;
}

/**
 * Returns how many records have changes that the index has not taken in yet, those that were removed among them. Numbers of
 * changes do not tell: of a record that was changed often, all but the last are nobody's.
 */
export async function countBehind(db: LibraryDb, index: SearchIndex): Promise<number> {
  const behind = (table: Table) => table.where('seq').above(index.seq).count();
  const [records, removed] = await Promise.all([behind(db.records), behind(db.tombstones)]);
  return records + removed;
}

/** Changes that are read in one transaction: a save that comes meanwhile waits for it. */
const READ_AT_ONCE = 32;

/**
 * Indexes the next changes. What lies in the trash is not indexed. When nothing has changed up to the library's number, the
 * index takes that number: after everything was forgotten, nobody has it. Reads at most `reach` changes, and returns how many
 * are done and how many to read the next time.
 */
export async function syncBatch(
  db: LibraryDb,
  index: SearchIndex,
  reach: number,
): Promise<{ done: number; reach: number }> {
  const next: Change[] = [];
  let last: number;
  for (;;) {
    const most = Math.min(READ_AT_ONCE, reach - next.length);
    const read = await readChanges(db, next.at(-1)?.seq ?? index.seq, most);
    next.push(...read.changes);
    last = read.last;
    if (read.changes.length < most || next.length >= reach) break;
  }
  const { done, stories } = applyChanges(index, next, next.at(-1)?.seq ?? last);
  // As many as need so many stories to be written again, should the next ones be like these.
  const alike = Math.round((done * MOST_STORIES) / Math.max(stories, 1));
  return { done, reach: Math.min(Math.max(alike, FEWEST), MOST) };
}

/**
 * Returns the first changes after `from`, at most `most`, and the library's number, all of one moment. What is changed once
 * more after that has a higher number then, and is read again: nothing is passed over.
 */
async function readChanges(db: LibraryDb, from: number, most: number): Promise<{ changes: Change[]; last: number }> {
  const { rows, tombstones, last } = await db.transaction('r', [db.records, db.tombstones, db.meta], async () => {
    const [rows, tombstones, last] = await Promise.all([
      db.records.where('seq').above(from).limit(most).toArray(),
      db.tombstones.where('seq').above(from).limit(most).toArray(),
      db.meta.get('seq'),
    ]);
    return { rows, tombstones, last: last?.value ?? 0 };
  });
  const changed: Change[] = [
    ...rows.map(({ id, seq, record }) => ({ id, seq, record: record.deletedAt === null ? record : null })),
    ...tombstones.map(({ id, seq }) => ({ id, seq, record: null })),
  ];
  return { changes: changed.toSorted((a, b) => a.seq - b.seq).slice(0, most), last };
}
