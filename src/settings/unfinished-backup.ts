/** A scheduled backup that was begun and not ended: told, and made anew when it is due again. */
import type { BackupState } from './scheduled-backup.ts';

/** Held by the page that makes a scheduled backup. */
export const BACKUP_LOCK = 'cutline-scheduled-backup';

/** In milliseconds, what a tab takes at most to open and begin. */
export const OPENING = 60_000;

/** Returns when the scheduled backup was begun that came to no end, as its tab or the browser was closed; null without one. */
export async function unfinishedBackup(state: BackupState, now = Date.now()): Promise<string | null> {
  const { begunAt, doneAt, failure } = state;
  if (begunAt === null || failure !== null || (doneAt !== null && doneAt >= begunAt)) return null;
  if (Math.abs(now - Date.parse(begunAt)) < OPENING) return null;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === BACKUP_LOCK) ? null : begunAt;
}
