/**
 * Backups on a schedule: when one is due, and how the last one went. Looked at whenever the background starts, which is at
 * the browser's start and whenever Cutline is used; so it needs no clock of its own, and no permission for one.
 */
import * as v from 'valibot';
import { browser } from '../messages/browser/browser.ts';
import { changeSettings, type Settings } from './settings.ts';

const KEY = 'scheduled-backup';
/** Held while the state is changed: what two pages note at once is kept of both. */
const NOTE_LOCK = 'cutline-backup-note';

const StateSchema = v.object({
  /** When the last backup was begun, done, and what it held: see `backupMark`. */
  begunAt: v.fallback(v.nullable(v.string()), null),
  doneAt: v.fallback(v.nullable(v.string()), null),
  mark: v.fallback(v.nullable(v.string()), null),
  /** When one that the person made was last handed to the browser, and when one was last seen to be written. */
  madeAt: v.fallback(v.nullable(v.string()), null),
  writtenAt: v.fallback(v.nullable(v.string()), null),
  /** Why the last one failed; null when it did not. */
  failure: v.fallback(v.nullable(v.picklist(['not-allowed', 'no-room', 'library', 'download'])), null),
});
export type BackupState = v.InferOutput<typeof StateSchema>;
export type BackupFailure = NonNullable<BackupState['failure']>;

const DAY = 86_400_000;
const EVERY: Record<Settings['backupEvery'], number> = { never: Infinity, day: DAY, week: 7 * DAY, month: 30 * DAY };
/** A backup that was begun is not begun again so soon: it may still run, or it failed and was told. */
const BEGIN_AGAIN = 3_600_000;

const NONE: BackupState = { begunAt: null, doneAt: null, mark: null, madeAt: null, writtenAt: null, failure: null };

/** Returns how the last scheduled backup went, and when one was made by hand; all null before the first. */
export async function readBackupState(): Promise<BackupState> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(StateSchema, { ...NONE, ...known });
}

/** Keeps what changed of it. */
export async function noteBackup(change: Partial<BackupState>): Promise<void> {
  await navigator.locks.request(NOTE_LOCK, async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readBackupState()), ...change } });
  });
}

/** Returns whether a backup is due at `now`. None is needed while `mark` says what it said at the last one. */
export function isBackupDue(
  every: Settings['backupEvery'],
  state: BackupState,
  mark: string | null,
  now: number,
): boolean {
  // What lies ahead was noted while the clock was wrong: that it was long ago is the safe reading.
  const since = (instant: string | null) => {
    const passed = instant === null ? Infinity : now - Date.parse(instant);
    return passed < 0 ? Infinity : passed;
  };
  if (every === 'never' || mark === null || state.mark === mark) return false;
  return since(state.doneAt) >= EVERY[every] && since(state.begunAt) >= BEGIN_AGAIN;
}

/**
 * Asks for the permission to save files by itself, and sets how often. Call it while a press is handled: browsers ask
 * only then. Returns false when the person refused.
 */
export async function scheduleBackups(every: Settings['backupEvery']): Promise<boolean> {
  if (every === 'never') {
    await changeSettings({ backupEvery: every });
    await browser.permissions.remove({ permissions: ['downloads'] });
    await noteBackup({ failure: null });
    return true;
  }
  if (!(await browser.permissions.request({ permissions: ['downloads'] }))) return false;
  await changeSettings({ backupEvery: every });
  return true;
}

/** Whether the browser lets Cutline save files by itself. */
export async function maySaveFiles(): Promise<boolean> {
  return await browser.permissions.contains({ permissions: ['downloads'] });
}
