/** Where the index lies: SQLite in the origin's private file system, in a worker of a page that owns it alone. */
import sqlite3InitModule, { type Database, type SAHPoolUtil } from '@sqlite.org/sqlite-wasm';

/** Cannot be opened by this browser, in this window: nothing that a new index would mend. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

export interface IndexFile {
  open: () => Database;
  /** Removes the index; every database opened before must be closed. */
  clear: () => void;
}

/** How often and how long to wait for a worker that is just ending to let go of the files, in milliseconds. */
const TRIES = 20;
const PAUSE = 100;

const OTHER_STORES = { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true };

/** SQLite, being fetched and compiled: a third of what the first search waits for. */
let sqlite: ReturnType<typeof started> | null = null;

/** Begins to start SQLite, for a worker that is about to open the index: it need not wait for the lock with that. */
export function prepareSqlite(): void {
  sqlite = started();
  // Whoever opens the index learns of it.
  sqlite.catch(() => undefined);
}

/** Opens the files of the index under `directory`. Rejects with `SearchUnavailable` where the browser has no place for them. */
export async function openIndexFile(directory: string): Promise<IndexFile> {
  const beginning = sqlite ?? started();
  // What failed once is begun anew the next time.
  sqlite = null;
  const sqlite3 = await beginning;
  const pool = await pooled((attempt) =>
    sqlite3.installOpfsSAHPoolVfs({
      name: `${directory}-${attempt}`,
      directory,
      initialCapacity: 4,
    }),
  );
  return {
    open: () => {
      const db = new pool.OpfsSAHPoolDb('/index.sqlite3');
      try {
        // 16 MB of cache; temporary tables in memory: the pool has few files. What is removed is overwritten.
        return db.exec(`
          PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
        `);
      } catch (error) {
        db.close();
        throw error;
      }
    },
    clear: () => {
      for (const name of pool.getFileNames()) pool.unlink(name);
    },
  };
}

async function started() {
  try {
    await navigator.storage.getDirectory();
    // Its other ways to store are not ours; the one of them starts a worker of its own, and waits for it for up to four seconds.
    Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: OTHER_STORES } } });
    return await sqlite3InitModule();
  } catch (error) {
    throw new SearchUnavailable(String(error), { cause: error });
  }
}

async function pooled(install: (attempt: number) => Promise<SAHPoolUtil>): Promise<SAHPoolUtil> {
  for (let tries = 1; ; tries++) {
    try {
      // Under a new name each time: SQLite remembers an attempt that failed.
      return await install(tries);
    } catch (error) {
      const inUse = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!inUse || tries === TRIES) throw new SearchUnavailable(String(error), { cause: error });
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
