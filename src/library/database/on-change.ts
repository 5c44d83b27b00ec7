/** Being told of changes in the library, by whichever context makes them. */
import { Dexie } from 'dexie';
import type { LibraryDb } from './db.ts';

/**
 * Calls `listener` after every committed change of the library, by this context or another, as long as this one lives.
 * Unlike `liveQuery` it reads nothing: a save that follows at once would have to wait for that.
 */
export function onChange({ name }: LibraryDb, listener: () => void): void {
  // Every change writes to `meta`. A page that returns from the back/forward cache gets 'all'.
  const counted = `idb://${name}/meta/`;
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => part === 'all' || part === counted)) listener();
  });
}
