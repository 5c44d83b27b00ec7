/**
 * Backup: the lossless export of everything, the trash included, as JSON Lines. Restoring it is an import
 * (`src/imports/`), which merges: it deletes and overwrites nothing.
 */
import type { ExportSource } from '../../exports/format.ts';
import { allRecords, exportSource } from '../reading/all-records.ts';
import { library, type LibraryDb } from '../database/db.ts';

/** Returns what a backup is written from; the format is `cutline-jsonl`. */
export function backupSource(db: LibraryDb = library()): ExportSource {
  return exportSource(allRecords({ trash: true }, db), db);
}
