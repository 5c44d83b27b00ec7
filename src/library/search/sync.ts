/** Keeping the index up with the library, by its change sequence: what changed is indexed, and nothing else is read. */
import type { LibraryDb } from '../db.ts';
import { applyChanges, type Change, type SearchIndex } from './search-index.ts';

/** Records that are indexed at a time: a search waits for no more than these. */
const BATCH = 64;

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
 * Indexes the next changes. What lies in the trash is not indexed. Everything is read in one transaction, so that no change
 * in between is passed over. When nothing has changed up to the library's number, the index takes that number: after
 * everything was forgotten, nobody has it.
 */
export async function syncBatch(db: LibraryDb, index: SearchIndex): Promise<void> {
  const { rows, tombstones, last } = await db.transaction('r', [db.records, db.tombstones, db.meta], async () => ({
    rows: await db.records.where('seq').above(index.seq).limit(BATCH).toArray(),
    tombstones: await db.tombstones.where('seq').above(index.seq).limit(BATCH).toArray(),
    last: (await db.meta.get('seq'))?.value ?? 0,
  }));
  const changed: (Change & { seq: number })[] = [
    ...rows.map(({ id, seq, record }) => ({ id, seq, record: record.deletedAt === null ? record : null })),
    ...tombstones.map(({ id, seq }) => ({ id, seq, record: null })),
  ];
  const next = changed.toSorted((a, b) => a.seq - b.seq).slice(0, BATCH);
  applyChanges(index, next, next.at(-1)?.seq ?? last);
}
