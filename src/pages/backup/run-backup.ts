/** One scheduled backup, into the downloads folder. What comes of it is noted, and shown where the person works. */
import { saveFile } from '../../exports/files/save-file.ts';
import { backupMark } from '../../library/backup/backup-mark.ts';
import { problemOf } from '../../library/database/problems.ts';
import { maySaveFiles, noteBackup } from '../../settings/scheduled-backup.ts';
import { BACKUP_LOCK } from '../../settings/unfinished-backup.ts';
import { makeBackup } from '../options/storage/make-backup.ts';

/** Under the downloads folder. */
const FOLDER = 'Cutline';

/** Makes the backup unless another page is at it: one that was opened twice does it once. Never rejects. */
export async function runScheduledBackup(): Promise<void> {
  await navigator.locks.request(BACKUP_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await backUp();
  });
}

async function backUp(): Promise<void> {
  try {
    if (!(await maySaveFiles())) return await noteBackup({ failure: 'not-allowed' });
    const mark = await backupMark();
    const { file, name } = await makeBackup({ signal: new AbortController().signal, onWritten: () => undefined });
    const { outcome } = await saveFile(file, `${FOLDER}/${name}`);
    if (outcome === 'written') return await noteBackup({ failure: null, mark, doneAt: new Date().toISOString() });
    await noteBackup({ failure: outcome === 'no-room' ? 'no-room' : 'download' });
  } catch (error) {
    const { code } = await problemOf(error);
    await noteBackup({ failure: code === 'storage-full' ? 'no-room' : 'library' });
  }
}
