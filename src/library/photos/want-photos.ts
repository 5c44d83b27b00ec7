/** The queue of photos to fetch. It is in the database, so that it outlives the background and the browser. */
import { Dexie } from 'dexie';
import { allRecords, recordsById } from '../reading/all-records.ts';
import { library, type LibraryDb } from '../database/db.ts';
import type { SavedRecord } from '../record/record.ts';
import { photoAddresses } from './photo-addresses.ts';
import type { PhotoRow } from '../database/photo-rows.ts';

/** Records whose photos are put into the queue in one transaction. */
const BATCH = 100;

/**
 * Queues those of the record's photos that are not kept, including those that failed before, but not what nothing may ask
 * for. Call it within a transaction that spans `photos`. Returns how many were queued.
 */
export async function wantPhotosOf(db: LibraryDb, record: SavedRecord, since: string): Promise<number> {
  const addresses = photoAddresses(record);
  const known = await db.photos.bulkGet(addresses.map((src): [string, string] => [record.id, src]));
  const wanted = addresses.filter((_src, index) => isWanted(known[index]));
  const rows = wanted.map((src): PhotoRow => ({ recordId: record.id, src, state: 'pending', since }));
  if (rows.length > 0) await db.photos.bulkPut(rows);
  return rows.length;
}

const isWanted = (known: PhotoRow | undefined): boolean =>
  known === undefined || (known.state === 'failed' && known.reason !== 'from-file');

/**
 * Queues the photos of these records (`ids` null: of all outside the trash) that are not kept; returns how many were queued.
 */
export async function wantPhotos(
  { ids }: { ids: string[] | null },
  db: LibraryDb = library(),
): Promise<{ wanted: number }> {
  const since = new Date().toISOString();
  let wanted = 0;
  let batch: SavedRecord[] = [];
  const put = async () => {
    const records = batch;
    batch = [];
    await db.transaction('rw', [db.photos], async () => {
      for (const record of records) wanted += await wantPhotosOf(db, record, since);
    });
  };
  for await (const record of ids === null ? allRecords({}, db) : recordsById(ids, db)) {
    if (record.deletedAt === null && batch.push(record) >= BATCH) await put();
  }
  await put();
  return { wanted };
}

/** Queues the photos for which there was no room. */
export async function wantRefused(db: LibraryDb = library()): Promise<void> {
  const since = new Date().toISOString();
  await db.transaction('rw', [db.photos], async () => {
    const refused = await db.photos.where('reason').equals('storage-full').toArray();
    await db.photos.bulkPut(refused.map(({ recordId, src }): PhotoRow => ({ recordId, src, state: 'pending', since })));
  });
}

/** Empties the queue, and returns how many photos were in it. What was kept stays. */
export function stopWanting(db: LibraryDb = library()): Promise<number> {
  return db.photos.where('since').above(Dexie.minKey).delete();
}
