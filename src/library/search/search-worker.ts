/** The worker of the search, started as early as a page can: see `worker.ts`. */
import sqliteAddress from '@sqlite.org/sqlite-wasm/sqlite3.wasm?url';
import { SEARCH_NAMES, type SearchNames, type WorkerMessage } from './channel.ts';

let early: Worker | null = null;

/** Starts the worker before the rest of the page is there; `searchWorker` hands it out. */
export function startSearchWorker(): void {
  early ??= started(SEARCH_NAMES);
}

/** Returns the worker that was started early, or a new one for an index of other names. */
export function searchWorker(names: SearchNames): Worker {
  const worker = names === SEARCH_NAMES ? early : null;
  early = null;
  return worker ?? started(names);
}

function started(names: SearchNames): Worker {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: WorkerMessage) => worker.postMessage(message);
  tell({ type: 'start', names });
  void compiledSqlite()
    .then((compiled) => tell({ type: 'sqlite', compiled }))
    // Where a browser doesn't hand compiled code on, the worker, which waits for word, compiles it itself.
    .catch(() => tell({ type: 'sqlite', compiled: null }));
  return worker;
}

/** Compiles SQLite off this thread, while the worker comes up; null where that fails. */
function compiledSqlite(): Promise<WebAssembly.Module | null> {
  return WebAssembly.compileStreaming(fetch(sqliteAddress)).catch(() => null);
}
