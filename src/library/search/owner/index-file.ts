/** Where the index lies: SQLite in the origin's private file system, in a worker of a page that owns it alone. */
import sqlite3InitModule, { type Database, type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';

/** Cannot be opened by this browser, in this window: nothing that a new index would mend. */
class SearchUnavailable extends Error {
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

/** SQLite, being started: a third of what the first search waits for. */
let sqlite: ReturnType<typeof started> | null = null;

/**
 * Begins to start SQLite, for a worker that is about to open the index: it need not wait for the lock with that. `compiled`
 * is what the page has fetched and compiled while the worker came up; null where that failed.
 */
export function prepareSqlite(compiled: Promise<WebAssembly.Module | null>): void {
  sqlite = started(compiled);
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

/** As it can be called, which its types do not say: see `instantiateWasm` in Emscripten's manual. */
type Instantiating = (options?: {
  instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => void;
}) => Promise<Sqlite3Static>;
const initSqlite: Instantiating = sqlite3InitModule;

/** Starts SQLite from what is compiled already; what goes wrong in `instantiateWasm` it would wait for without end. */
async function instantiated(compiled: WebAssembly.Module): Promise<Sqlite3Static> {
  const failing = Promise.withResolvers<never>();
  const instantiate = async (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
    try {
      done(await WebAssembly.instantiate(compiled, imports));
    } catch (error) {
      failing.reject(error);
    }
  };
  const instantiateWasm = (...asked: Parameters<typeof instantiate>) => void instantiate(...asked);
  return await Promise.race([initSqlite({ instantiateWasm }), failing.promise]);
}

async function started(compiling: Promise<WebAssembly.Module | null> = Promise.resolve(null)) {
  try {
    await navigator.storage.getDirectory();
    // Its other ways to store are not ours; the one of them starts a worker of its own, and waits for it for up to four seconds.
    Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: OTHER_STORES } } });
    const compiled = await compiling;
    return await (compiled === null ? initSqlite() : instantiated(compiled));
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
