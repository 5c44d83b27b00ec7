/** Deleting, undoing it, and removing for good. */
import { changeRecords, inBatches } from './change-records.ts';
import { library, type LibraryDb } from '../database/db.ts';

interface Ids {
  ids: string[];
}
interface Changed {
  changed: string[];
}

/** Moves records to the trash, where they keep everything; returns the ids of those that were not there yet. */
export function deleteRecords({ ids }: Ids, db: LibraryDb = library()): Promise<Changed> {
  const now = new Date().toISOString();
  return changeRecords(db, ids, (record) => (record.deletedAt === null ? { ...record, deletedAt: now } : null));
}

/** Takes records back out of the trash; returns the ids of those that were in it. */
export function restoreRecords({ ids }: Ids, db: LibraryDb = library()): Promise<Changed> {
  return changeRecords(db, ids, (record) => (record.deletedAt === null ? null : { ...record, deletedAt: null }));
}

/**
 * Removes records that lie in the trash for good, with their revisions; returns the ids of those removed. What stays is
 * a tombstone with the id and the time, no content, so that a backup or a copy elsewhere does not bring them back.
 */
export function purgeRecords({ ids }: Ids, db: LibraryDb = library()): Promise<Changed> {
  const now = new Date().toISOString();
  return inBatches(db, ids, (writer, record) => {
    if (record.deletedAt === null) return false;
    writer.remove(record, now);
    return true;
  });
}
