/**
 * Photos in the person's own network. A page there was opened by the person, and may have its photos asked for again. A file
 * can name any address there, as one that makes a router do something: nothing of ours asks for what only a file has named.
 */
import { library, type LibraryDb } from '../database/db.ts';
import type { PhotoRow } from '../database/photo-rows.ts';
import type { SavedRecord } from '../record/record.ts';
import { isLocalAddress } from './local-host.ts';
import { photoAddresses } from './photo-addresses.ts';

/** A photo of a record. */
export type PhotoKey = [recordId: string, src: string];

/**
 * Notes which of these photos, that a file has named and the library did not know of, lie in the own network. For a
 * transaction that spans `photos`. What is kept or waits is known from its page.
 */
export async function noteFromFile(db: LibraryDb, named: readonly PhotoKey[]): Promise<void> {
  const local = named.filter(([, src]) => isLocalAddress(src));
  if (local.length === 0) return;
  const known = await db.photos.bulkGet(local);
  const failedAt = new Date().toISOString();
  const unknown = local.filter((_key, at) => known[at] === undefined || known[at].state === 'failed');
  await db.photos.bulkPut(
    unknown.map(([recordId, src]): PhotoRow => ({ recordId, src, state: 'failed', reason: 'from-file', failedAt })),
  );
}

/**
 * Takes the note off the photos of a record that was just read off its page; a page of the web still has none asked for there,
 * by `leadsInside`. For a transaction that spans `photos`.
 */
export async function allowFromPage(db: LibraryDb, record: SavedRecord): Promise<void> {
  const seen = photoAddresses(record).filter(isLocalAddress);
  if (seen.length === 0) return;
  const rows = await db.photos.bulkGet(seen.map((src): PhotoKey => [record.id, src]));
  const noted = rows.flatMap((row) => (row && isNote(row) ? [row] : []));
  await db.photos.bulkDelete(noted.map(({ recordId, src }): PhotoKey => [recordId, src]));
}

/** Whether only a file has named this photo, which lies in the own network. */
export async function isFromFile(key: PhotoKey, db: LibraryDb = library()): Promise<boolean> {
  if (!isLocalAddress(key[1])) return false;
  const row = await db.photos.get(key);
  return row !== undefined && isNote(row);
}

const isNote = (row: PhotoRow): boolean => row.state === 'failed' && row.reason === 'from-file';
