/** Learning of the library's changes, wherever they are made. */
import { Dexie } from 'dexie';
import type { LibraryDb } from './db.ts';

/**
 * Calls `listener` after every change of the library that is on the disk, by this context or another, for as long as this
 * one lives. Nothing is read for it, as `liveQuery` does after each: a save that follows at once would wait for that.
 */
export function onChange({ name }: LibraryDb, listener: () => void): void {
  // Every change counts itself in `meta`; a page that comes back out of the back/forward cache is told of 'all'.
  const counted = `idb://${name}/meta/`;
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => part === 'all' || part === counted)) listener();
  });
}
