import { settingsOf, type Settings } from './settings.ts';

/** What the browser asks the person for, and what was true of one device: never taken from a file. */
const OWN = [
  'detection',
  'detectionSites',
  'detectInPrivateWindows',
  'keepPhotos',
  'keepQueueAccess',
  'backupEvery',
] as const satisfies readonly (keyof Settings)[];

/** Returns the settings of a backup that differ from those of now; nothing where the backup's can't be read. */
export function restoredSettings(stored: unknown, now: Settings): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const theirs = settingsOf(stored);
  const own: readonly string[] = OWN;
  // A setting that the backup does not name, or names in another way, would come back as at the start.
  const named = Object.keys(stored).filter((name) => name in theirs && !own.includes(name));
  const differs = (name: string) =>
    JSON.stringify(theirs[name as keyof Settings]) !== JSON.stringify(now[name as keyof Settings]);
  return Object.fromEntries(named.filter(differs).map((name) => [name, theirs[name as keyof Settings]]));
}
