/** Removing photos with their records: a file goes when the last photo that it belonged to has gone. */
import { Dexie } from 'dexie';
import type { LibraryDb } from '../database/db.ts';

/** Removes all rows of these records, and the files that no other record has. For a transaction that spans both tables. */
export async function removePhotosOf(db: LibraryDb, recordIds: readonly string[]): Promise<void> {
  const hashes = new Set<string>();
  for (const id of recordIds) {
    const rows = await db.photos.where('[recordId+src]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
    for (const row of rows) if (row.state === 'kept') hashes.add(row.hash);
    await db.photos.bulkDelete(rows.map(({ recordId, src }) => [recordId, src]));
  }
  await removeUnusedFiles(db, hashes);
}

async function removeUnusedFiles(db: LibraryDb, hashes: ReadonlySet<string>): Promise<void> {
  for (const hash of hashes) {
    if ((await db.photos.where('hash').equals(hash).count()) === 0) await db.photoFiles.delete(hash);
  }
}
