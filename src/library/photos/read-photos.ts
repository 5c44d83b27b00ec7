/** Reading the kept photos. Inside Dexie's `liveQuery` these are live. */
import { Dexie } from 'dexie';
import { library, type LibraryDb } from '../database/db.ts';
import { FAIL_REASONS, type FailReason, type KeptPhotoRow, type PhotoRow } from '../database/photo-rows.ts';

/** Returns the kept file of the photo at this address, of whichever record; null when there is none. */
export async function keptFile(src: string, db: LibraryDb = library()): Promise<Blob | null> {
  const row = await keptRow(src, db);
  return row === undefined ? null : ((await db.photoFiles.get(row.hash))?.file ?? null);
}

/** Returns what is known of the kept file of the photo at this address: the one kept last. */
export async function keptRow(src: string, db: LibraryDb = library()): Promise<KeptPhotoRow | undefined> {
  const rows = (await db.photos.where('src').equals(src).toArray()).filter((row) => row.state === 'kept');
  return rows.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))[0];
}

/** Returns what the library knows of the files of this record's photos. */
export function photosOf(recordId: string, db: LibraryDb = library()): Promise<PhotoRow[]> {
  const range: [[string, unknown], [string, unknown]] = [
    [recordId, Dexie.minKey],
    [recordId, Dexie.maxKey],
  ];
  return db.photos
    .where('[recordId+src]')
    .between(...range)
    .toArray();
}

export interface PhotoUse {
  /** Files, each counted once. */
  files: number;
  bytes: number;
  /** Photos that wait to be fetched. */
  pending: number;
  /** Photos that could not be fetched, by reason; those that never happened are left out. */
  failed: Partial<Record<FailReason, number>>;
}

/** Returns how much the kept photos take, and what is still to do. Reads keys, no files. */
export async function photoUse(db: LibraryDb = library()): Promise<PhotoUse> {
  const sizes = await db.photoFiles.orderBy('size').keys();
  return {
    files: sizes.length,
    bytes: sizes.reduce<number>((sum, size) => sum + Number(size), 0),
    pending: await pendingPhotos(db),
    failed: await failedPhotos(db),
  };
}

/** Returns how many photos could not be kept, by reason. */
export async function failedPhotos(db: LibraryDb = library()): Promise<PhotoUse['failed']> {
  const counts = await Promise.all(
    FAIL_REASONS.map(async (reason) => [reason, await db.photos.where('reason').equals(reason).count()] as const),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Returns how many photos wait to be fetched. */
export function pendingPhotos(db: LibraryDb = library()): Promise<number> {
  return db.photos.where('since').above(Dexie.minKey).count();
}
