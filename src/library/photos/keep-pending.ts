/** Fetches the photos in the queue and keeps their files. */
import { library, type LibraryDb } from '../database/db.ts';
import { isStorageFull } from '../database/problems.ts';
import { storyOf } from '../record/story-of.ts';
import type { Fetched } from './fetch-photo.ts';
import { hashOf } from './hash.ts';
import type { FailReason, KeptPhotoRow, PendingPhotoRow } from '../database/photo-rows.ts';
import { keptRow } from './read-photos.ts';

export interface Keeping {
  fetchPhoto: (src: string, storyUrl: string, signal: AbortSignal) => Promise<Fetched>;
  /** Whether the browser lets Cutline fetch from this address. */
  mayFetch: (src: string) => Promise<boolean>;
  /** Whether there is a network at all; without one the queue stays as it is. */
  isOnline: () => boolean;
  signal: AbortSignal;
}

/** Photos fetched at the same time. */
const LANES = 3;

/** Why a run ended. `full`: the disk is full, and the rest of the queue stays. */
export type Worked = 'done' | 'stopped' | 'offline' | 'full';

/**
 * Fetches the photos in the queue, the latest first, until it is empty, and returns why it ended. Each photo is stored in a
 * transaction of its own, or noted as failed with the reason; the records are not changed.
 */
export async function keepPending(keeping: Keeping, db: LibraryDb = library()): Promise<Worked> {
  for (;;) {
    if (keeping.signal.aborted) return 'stopped';
    if (!keeping.isOnline()) return 'offline';
    const rows = await db.photos.orderBy('since').reverse().limit(LANES).toArray();
    const pending = rows.filter((row) => row.state === 'pending');
    if (pending.length === 0) return 'done';
    const ended = await Promise.all(pending.map((row) => keepOne(row, keeping, db)));
    if (ended.includes('full')) return 'full';
  }
}

async function keepOne(row: PendingPhotoRow, keeping: Keeping, db: LibraryDb): Promise<'on' | 'full'> {
  const record = (await db.records.get(row.recordId))?.record;
  if (record === undefined || record.deletedAt !== null) {
    await db.photos.delete([row.recordId, row.src]);
    return 'on';
  }
  const known = await keptRow(row.src, db);
  if (known) {
    await keepFile({ ...known, recordId: row.recordId }, null, db);
    return 'on';
  }
  if (!(await keeping.mayFetch(row.src))) return fail(row, 'not-allowed', db);
  const fetched = await keeping.fetchPhoto(row.src, storyOf(record).url, keeping.signal);
  if (fetched.outcome === 'stopped') return 'on';
  if (fetched.outcome === 'failed') return fail(row, fetched.reason, db);
  const { file, type, width, height } = fetched;
  const photo = { ...place(row), hash: await hashOf(file), type, size: file.size, width, height };
  try {
    await keepFile({ ...photo, keptAt: new Date().toISOString(), state: 'kept' }, file, db);
    return 'on';
  } catch (error) {
    if (!(await isStorageFull(error))) throw error;
    // If there is not even room to note the failure, the photo stays in the queue.
    return await fail(row, 'storage-full', db).catch(async (refused: unknown) => {
      if (!(await isStorageFull(refused))) throw refused;
      return 'full' as const;
    });
  }
}

const place = ({ recordId, src }: PendingPhotoRow) => ({ recordId, src });

/**
 * Stores the photo with its file (null: the file is stored already) in one transaction, unless it is no longer wanted
 * because its record was removed, or the queue emptied, meanwhile.
 */
function keepFile(row: KeptPhotoRow, file: Blob | null, db: LibraryDb): Promise<void> {
  return db.transaction('rw', [db.photos, db.photoFiles], async () => {
    if ((await db.photos.get([row.recordId, row.src]))?.state !== 'pending') return;
    const isKept = (await db.photoFiles.where('hash').equals(row.hash).count()) > 0;
    if (!isKept && file === null) return;
    if (!isKept && file !== null) await db.photoFiles.put({ hash: row.hash, size: row.size, file });
    await db.photos.put(row);
  });
}

async function fail(row: PendingPhotoRow, reason: FailReason, db: LibraryDb): Promise<'on' | 'full'> {
  await db.transaction('rw', [db.photos], async () => {
    if ((await db.photos.get([row.recordId, row.src]))?.state !== 'pending') return;
    await db.photos.put({ ...place(row), state: 'failed', reason, failedAt: new Date().toISOString() });
  });
  return reason === 'storage-full' ? 'full' : 'on';
}
