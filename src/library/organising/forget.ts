/** Forgetting: what has been in the trash for a long time, and everything. */
import { Dexie } from 'dexie';
import { library, type LibraryDb } from '../database/db.ts';
import { SEARCH_NAMES } from '../search/channel.ts';
import { purgeRecords } from './trash.ts';

/** How long the trash keeps a record. */
export const TRASH_DAYS = 30;
const DAY = 86_400_000;

/** Removes for good what has lain in the trash for 30 days at `now`; returns the ids of what was removed. */
export async function emptyOldTrash(now: Date, db: LibraryDb = library()): Promise<{ changed: string[] }> {
  const until = new Date(now.getTime() - TRASH_DAYS * DAY).toISOString();
  const ids = await db.records.where('lists').between(['trash', '', Dexie.minKey], ['trash', '', until]).primaryKeys();
  return purgeRecords({ ids }, db);
}

/**
 * Removes every record, revision, photo, tombstone and counter, and the search index. Two numbers stay: the change sequence
 * continues, so that no later change has the number of a forgotten one; and the epoch is raised, so that an index that is
 * open elsewhere, or could not be removed, is known for one to be thrown away. When it rejects, nothing was removed.
 */
export async function forgetEverything(
  db: LibraryDb = library(),
  index = SEARCH_NAMES.index,
): Promise<{ indexLeft: boolean }> {
  const { records, revisions, tombstones, counters, meta, photos, photoFiles } = db;
  await db.transaction('rw', [records, revisions, tombstones, counters, meta, photos, photoFiles], async () => {
    await records.clear();
    await revisions.clear();
    await tombstones.clear();
    await counters.clear();
    await photos.clear();
    await photoFiles.clear();
    await meta.delete('import');
    const [seq, epoch] = await meta.bulkGet(['seq', 'epoch']);
    await meta.put({ key: 'seq', value: (seq?.value ?? 0) + 1 });
    await meta.put({ key: 'epoch', value: (epoch?.value ?? 0) + 1 });
  });
  return { indexLeft: !(await removeIndex(index)) };
}

/**
 * Removes the files of the index, and returns whether they are gone or soon will be. If a library page has it open, they are
 * locked, and that page removes them itself.
 */
async function removeIndex(index: string): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(index, { recursive: true });
    return true;
  } catch (error) {
    const names = ['NotFoundError', 'NoModificationAllowedError', 'SecurityError', 'InvalidStateError'];
    return error instanceof DOMException && names.includes(error.name);
  }
}
