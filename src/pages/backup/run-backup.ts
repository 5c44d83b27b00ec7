/** One scheduled backup, into the downloads folder. What comes of it is noted, and shown where the person works. */
import type { Downloads } from 'webextension-polyfill';
import { library } from '../../library/database/db.ts';
import { problemOf } from '../../library/database/problems.ts';
import { browser } from '../../messages/browser/browser.ts';
import { maySaveFiles, noteBackup, type BackupFailure } from '../../settings/scheduled-backup.ts';
import { makeBackup } from '../options/storage/make-backup.ts';

/** Held while it runs: a page that was opened twice does it once. */
const LOCK = 'cutline-scheduled-backup';
/** Under the downloads folder. */
const FOLDER = 'Cutline';

/** Makes the backup unless another page is at it. Never rejects. */
export async function runScheduledBackup(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await backUp();
  });
}

async function backUp(): Promise<void> {
  try {
    if (!(await maySaveFiles())) return await noteBackup({ failure: 'not-allowed' });
    const seq = (await library().meta.get('seq'))?.value ?? 0;
    const { file, name } = await makeBackup({ signal: new AbortController().signal, onWritten: () => undefined });
    const failure = await saveFile(file, `${FOLDER}/${name}`);
    await noteBackup(failure === null ? { failure, seq, doneAt: new Date().toISOString() } : { failure });
  } catch (error) {
    const { code } = await problemOf(error);
    await noteBackup({ failure: code === 'storage-full' ? 'no-room' : 'library' });
  }
}

/** Hands the file to the browser and waits until it is written; returns why it was not. */
async function saveFile(file: Blob, filename: string): Promise<BackupFailure | null> {
  const url = URL.createObjectURL(file);
  const ended = new Map<number, BackupFailure | null>();
  let tell: () => void = () => undefined;
  const changed = ({ id, state, error }: Downloads.OnChangedDownloadDeltaType) => {
    if (state?.current === 'complete') ended.set(id, null);
    if (state?.current === 'interrupted') ended.set(id, error?.current === 'FILE_NO_SPACE' ? 'no-room' : 'download');
    tell();
  };
  // Before the download: a small one may end before its id is known.
  browser.downloads.onChanged.addListener(changed);
  try {
    const id = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
    while (!ended.has(id)) await new Promise<void>((resolve) => (tell = resolve));
    return ended.get(id) ?? null;
  } catch {
    return 'download';
  } finally {
    browser.downloads.onChanged.removeListener(changed);
    URL.revokeObjectURL(url);
  }
}
