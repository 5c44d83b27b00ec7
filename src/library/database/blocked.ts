/**
 * A tab with an older version of Cutline that keeps the database open blocks its upgrade. IndexedDB then waits without end;
 * the person is told after two seconds. When that tab is closed, everything that waits continues by itself.
 */
import type { Dexie } from 'dexie';

/** Milliseconds. */
const BLOCKED_AFTER = 2_000;

/** Thrown when an older tab blocks the database; `problemOf` turns it into `storage-blocked`. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

const held = new WeakMap<Dexie, AbortController>();

/** Begins to watch whether the database is blocked; `openLibrary` calls it. */
export function watchBlocked(db: Dexie): void {
  held.set(db, new AbortController());
  db.on('blocked', () => {
    setTimeout(() => {
      if (!db.isOpen()) held.get(db)?.abort();
    }, BLOCKED_AFTER);
  });
  db.on('ready', () => void held.set(db, new AbortController()), true);
}

/** Returns what `work` resolves to; rejects with a `BlockedError` if an older tab blocks the database meanwhile. */
export function unlessBlocked<T>(work: PromiseLike<T>, db: Dexie): Promise<T> {
  const signal = held.get(db)?.signal;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new BlockedError('An older tab of Cutline is still using the library.'));
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}
