/** Editing the words of a captured caption; the former words stay with the record. */
import type { ToBackground } from '../../messages/background/to-background.ts';
import { reworded } from '../record/caption-words.ts';
import { changeRecords } from './change-records.ts';
import { library, type LibraryDb } from '../database/db.ts';

/**
 * Sets the words of the caption with this id; resolves when they are on the disk. `changed` is empty when it has them
 * already or is not in the library. The id stays as it was derived from the former words, so that capturing those again
 * finds this record.
 */
export function editCaption(
  { id, ...words }: ToBackground['editCaption']['request'],
  db: LibraryDb = library(),
): Promise<{ changed: string[] }> {
  const now = new Date().toISOString();
  return changeRecords(db, [id], (record) => {
    if (record.kind !== 'caption') return null;
    const after = reworded(record, words, now);
    return after === record ? null : after;
  });
}
