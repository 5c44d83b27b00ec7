/** Taking kept photos of a backup into the library, a few at a time. Doing it twice changes nothing more. */
import type { ToBackground } from '../../messages/background/to-background.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { fromBase64 } from './base64.ts';
import { hashOf } from './hash.ts';
import { imageFile } from './image-type.ts';
import type { KeptPhoto } from '../database/photo-rows.ts';

type Request = ToBackground['importPhotos']['request'];

/**
 * Keeps these photos in one transaction and returns how many were not kept before. One whose record is not in the
 * library, or whose bytes are not what its hash and type say, is passed over: what is there is never overwritten.
 */
export async function importPhotos({ photos }: Request, db: LibraryDb = library()): Promise<{ kept: number }> {
  const files = new Map<string, Blob>();
  for (const photo of photos) {
    const file = await fileOf(photo);
    if (file !== null) files.set(photo.hash, file);
  }
  return db.transaction('rw', [db.records, db.photos, db.photoFiles], async () => {
    let kept = 0;
    for (const { bytes: _, ...photo } of photos) if (await keep(photo, files.get(photo.hash), db)) kept++;
    return { kept };
  });
}

async function fileOf({ bytes, hash, type }: Request['photos'][number]): Promise<Blob | null> {
  if (bytes === null) return null;
  const data = fromBase64(bytes);
  if (data === null || imageFile(data)?.type !== type) return null;
  const file = new Blob([data], { type });
  return (await hashOf(file)) === hash ? file : null;
}

async function keep(photo: KeptPhoto, file: Blob | undefined, db: LibraryDb): Promise<boolean> {
  const { recordId, src, hash } = photo;
  if ((await db.records.where('id').equals(recordId).count()) === 0) return false;
  if ((await db.photos.get([recordId, src]))?.state === 'kept') return false;
  const isThere = (await db.photoFiles.where('hash').equals(hash).count()) > 0;
  if (!isThere && file === undefined) return false;
  if (!isThere && file !== undefined) await db.photoFiles.put({ hash, size: file.size, file });
  await db.photos.put({ ...photo, state: 'kept' });
  return true;
}
