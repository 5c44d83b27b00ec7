/**
 * Restoring the photos of a backup, after its records. Nothing is overwritten, and doing it again continues where it
 * stopped. What it would do is planned first, which checks every file.
 */
import type { ToBackground } from '../../messages/background/to-background.ts';
import { done, type Reply } from '../../messages/wire.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { toBase64 } from '../photos/base64.ts';
import type { KeptPhoto } from '../database/photo-rows.ts';
import type { Backup } from './open-backup.ts';

export interface PhotosPlan {
  /** Photos that are not kept in the library and are sound in the backup. */
  photos: number;
  /** Photos whose file in the backup is missing or damaged. */
  damaged: number;
}

export interface Restoring {
  signal: AbortSignal;
  /** Called with the share that is done, from 0 to 1. */
  onProgress: (share: number) => void;
  /** Called with how many photos were kept, each time that some are on the disk. */
  onKept?: (count: number) => void;
}

type Request = ToBackground['importPhotos']['request'];

/** Bytes of photo files in one message; a message may have 64 MB, and Base64 takes a third more. */
const BYTES = 8_000_000;
const PHOTOS = 50;

/** Checks every photo that the library lacks, and returns what restoring would do. Writes nothing; rejects when stopped. */
export async function planPhotos(backup: Backup, restoring: Restoring, db: LibraryDb = library()): Promise<PhotosPlan> {
  const plan: PhotosPlan = { photos: 0, damaged: 0 };
  for await (const photo of withProgress(backup, restoring)) {
    if (photo === null) plan.damaged++;
    else if (!(await isKept(photo, db))) plan[(await backup.photoFile(photo)) === null ? 'damaged' : 'photos']++;
  }
  return plan;
}

/**
 * Restores the photos through `send`, the background's call `importPhotos`, which answers when a batch is on the disk.
 * Returns how many were restored, or the first problem; photos restored before it stay. Rejects when `restoring.signal`
 * aborts.
 */
export async function restorePhotos(
  backup: Backup,
  send: (request: Request) => Promise<Reply<{ kept: number }>>,
  restoring: Restoring,
  db: LibraryDb = library(),
): Promise<Reply<{ kept: number }>> {
  let kept = 0;
  for await (const photos of batches(backup, restoring, db)) {
    const reply = await send({ photos });
    if (!reply.ok) return reply;
    kept += reply.value.kept;
    restoring.onKept?.(reply.value.kept);
  }
  return done({ kept });
}

/** The photos that the library lacks and the backup has, with their files where the library has no such file. */
async function* batches(backup: Backup, restoring: Restoring, db: LibraryDb): AsyncGenerator<Request['photos']> {
  let batch: Request['photos'] = [];
  let size = 0;
  for await (const photo of withProgress(backup, restoring)) {
    if (photo === null || (await isKept(photo, db))) continue;
    const hasFile = (await db.photoFiles.where('hash').equals(photo.hash).count()) > 0;
    const file = hasFile ? null : await backup.photoFile(photo);
    if (!hasFile && file === null) continue;
    batch.push({ ...photo, bytes: file === null ? null : await toBase64(file) });
    size += file?.size ?? 0;
    if (size < BYTES && batch.length < PHOTOS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

async function* withProgress(
  { photos, photoBytes }: Backup,
  { signal, onProgress }: Restoring,
): AsyncGenerator<KeptPhoto | null> {
  let read = 0;
  for await (const photo of photos()) {
    signal.throwIfAborted();
    yield photo;
    read += photo?.size ?? 0;
    onProgress(Math.min(1, read / Math.max(photoBytes, 1)));
  }
}

async function isKept({ recordId, src }: KeptPhoto, db: LibraryDb): Promise<boolean> {
  return (await db.photos.get([recordId, src]))?.state === 'kept';
}
