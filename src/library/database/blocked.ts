/**
 * An older tab of Cutline that doesn't let go of the database keeps it from being upgraded. IndexedDB then waits without
 * end; a person is told after two seconds. What waits goes on by itself as soon as that tab is closed.
 */
import type { Dexie } from 'dexie';

const BLOCKED_AFTER = 2_000;

/** Thrown when an older tab holds the database up; `problemOf` makes it `storage-blocked`. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

const held = new WeakMap<Dexie, AbortController>();

/** Begins to notice when the database is held up; `openLibrary` calls it. */
export function watchBlocked(db: Dexie): void {
  held.set(db, new AbortController());
  db.on('blocked', () => {
    setTimeout(() => {
      if (!db.isOpen()) held.get(db)?.abort();
    }, BLOCKED_AFTER);
  });
  db.on('ready', () => void held.set(db, new AbortController()), true);
}

/** Returns what `work` resolves to, or rejects with a `BlockedError` while an older tab holds up the database it needs. */
export function unlessBlocked<T>(work: PromiseLike<T>, db: Dexie): Promise<T> {
  const signal = held.get(db)?.signal;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new BlockedError('An older tab of Cutline is still using the library.'));
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}
