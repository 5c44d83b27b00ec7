/** Begins a scheduled backup when one is due, in a tab in the background. */
import { backupMark } from '../library/backup/backup-mark.ts';
import { browser } from '../messages/browser/browser.ts';
import { isBackupDue, noteBackup, readBackupState } from '../settings/scheduled-backup.ts';
import { readSettings } from '../settings/settings.ts';
import { normalWindow } from '../ui/page/normal-window.ts';

const BACKUP_PAGE = 'src/pages/backup/index.html';

/**
 * Opens the page that makes the backup, if one is due; it closes itself. A service worker can't do it: it can't hand a
 * file to the browser, and may be stopped before a large one is done. Rejects when library or settings can't be read.
 */
export async function backUpWhenDue(): Promise<void> {
  const { backupEvery } = await readSettings();
  if (backupEvery === 'never') return;
  if (!isBackupDue(backupEvery, await readBackupState(), await backupMark(), Date.now())) return;
  const windowId = await normalWindow();
  // Only private windows are open, where Firefox has no library: a later start will do it.
  if (windowId === undefined) return;
  await noteBackup({ begunAt: new Date().toISOString() });
  await browser.tabs.create({ url: browser.runtime.getURL(BACKUP_PAGE), active: false, windowId });
}
