/** The worker of the search, started as early as a page can: see `worker.ts`. */
import sqliteAddress from '@sqlite.org/sqlite-wasm/sqlite3.wasm?url';
import { SEARCH_NAMES, type SearchNames, type WorkerMessage } from './channel.ts';

export interface SearchWorker {
  worker: Worker;
  /** Resolves with the reason when it cannot be started: nobody may be listening yet. */
  failed: Promise<string>;
}

let early: SearchWorker | null = null;

/** Starts the worker before the rest of the page is there; `searchWorker` hands it out. */
export function startSearchWorker(): void {
  early ??= started(SEARCH_NAMES);
}

/** Returns the worker that was started early, or a new one. */
export function searchWorker(names: SearchNames): SearchWorker {
  if (names !== SEARCH_NAMES || early === null) return started(names);
  const worker = early;
  early = null;
  return worker;
}

function started(names: SearchNames): SearchWorker {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  const failed = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message));
  });
  const tell = (message: WorkerMessage) => worker.postMessage(message);
  tell({ type: 'start', names });
  void compiledSqlite()
    .then((compiled) => tell({ type: 'sqlite', compiled }))
    // Where a browser doesn't hand compiled code on, the worker, which waits for word, compiles it itself.
    .catch(() => tell({ type: 'sqlite', compiled: null }));
  return { worker, failed };
}

/** Compiles SQLite off this thread, while the worker comes up; null where that fails. */
function compiledSqlite(): Promise<WebAssembly.Module | null> {
  return WebAssembly.compileStreaming(fetch(sqliteAddress)).catch(() => null);
}
