import { library, type LibraryDb } from '../database/db.ts';
import { imageFile } from './image-type.ts';
import { keptFile } from './read-photos.ts';

/** Returns the file of the photo at this address: the kept one, or what a `data:` address holds itself. Never fetches. */
export async function photoFile(src: string, db: LibraryDb = library()): Promise<Blob | null> {
  return src.startsWith('data:') ? fileInAddress(src) : keptFile(src, db);
}

/** Imported records can have `data:` addresses; the browser decodes them without a network. */
async function fileInAddress(src: string): Promise<Blob | null> {
  try {
    const bytes = new Uint8Array(await (await fetch(src)).arrayBuffer());
    const image = imageFile(bytes);
    return image === null ? null : new Blob([bytes], { type: image.type });
  } catch {
    // The address can't be decoded.
    return null;
  }
}
