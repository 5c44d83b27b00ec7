/** Searching, as a page of the library does it. */
import sqliteAddress from '@sqlite.org/sqlite-wasm/sqlite3.wasm?url';
import { library, type LibraryDb } from '../database/db.ts';
import type { SavedRecord } from '../record/record.ts';
import type { Answer, SearchRequest } from './query/request.ts';
import {
  SEARCH_NAMES,
  type SearchCall,
  type SearchNames,
  type SearchResult,
  type SearchStatus,
  type ChannelMessage,
  type WorkerMessage,
} from './channel.ts';
import type { Facet } from './index/facets.ts';
import type { Counts, FacetCount } from './query/counts.ts';
import { passagesOf, type Passage } from './query/passages.ts';
import type { QueryProblem } from './query/query.ts';
import { foundReader } from './read-found.ts';
import type { DayCount } from './query/select.ts';

export interface FoundRecord {
  record: SavedRecord;
  /** Where it was found: empty when the query has no words. */
  readonly passages: Passage[];
}

export interface Found extends Omit<Answer, 'ids'> {
  type: 'found';
  rows: FoundRecord[];
  /** How many of all that was found have each value of each facet; null when a later search has taken its place. */
  counts: Promise<Counts | null>;
  /** Of `tookMs`, what the index took; the rest is the way there and back, and reading the records. */
  indexMs: number;
}

/** `superseded`: a later search has taken its place, and this one's answer is of no interest any more. */
export type SearchReply = Found | { type: 'superseded' } | { type: 'unavailable'; detail: string };

export interface LibrarySearch {
  /** Finds records; never rejects for what is typed, and says so as a value where there is no index. */
  search: (request: SearchRequest) => Promise<SearchReply>;
  /** The ids of everything that a search finds, for an action on all of it; null where there is no index. */
  allIds: (request: SearchRequest) => Promise<string[] | null>;
  /** The values of a facet, in what a search finds, that have the letters `like` in them; null where there is no index. */
  values: (request: SearchRequest, facet: Facet, like: string) => Promise<FacetCount[] | null>;
  /** How many of what a search finds are dated of each day; null where there is no index. */
  days: (request: SearchRequest) => Promise<DayCount[] | null>;
  status: () => SearchStatus;
  /** Calls `listener` at every change of the status, until `signal` aborts. */
  onStatus: (listener: (status: SearchStatus) => void, signal: AbortSignal) => void;
}

/**
 * Opens the search for a page, which ends with `signal`. The index is made, mended and kept up in the background. `current`
 * is asked at every reading: a connection that failed is replaced.
 */
export function openSearch(
  signal: AbortSignal,
  names: SearchNames = SEARCH_NAMES,
  current: () => LibraryDb = library,
): LibrarySearch {
  const me = crypto.randomUUID();
  const channel = new BroadcastChannel(names.index);
  const worker = new Worker(new URL('./owner/worker.ts', import.meta.url), { type: 'module' });
  const pending = new Map<number, { call: SearchCall; resolve: (result: SearchResult) => void }>();
  const readFound = foundReader(current);
  const listeners = new Set<(status: SearchStatus) => void>();
  let status: SearchStatus = { state: 'starting' };
  let owner: string | null = null;
  let count = 0;

  const post = (message: ChannelMessage) => channel.postMessage(message);
  const ask = (call: SearchCall) =>
    new Promise<SearchResult>((resolve) => {
      pending.set(++count, { call, resolve });
      post({ type: 'call', page: me, number: count, call });
    });
  const setStatus = (next: SearchStatus) => {
    status = next;
    for (const listener of listeners) listener(next);
  };

  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.type === 'status') {
      // What the owner before left unanswered is asked again.
      if (data.owner !== owner)
        for (const [number, { call }] of pending) post({ type: 'call', page: me, number, call });
      owner = data.owner;
      setStatus(data.status);
    } else if (data.type === 'result' && data.page === me) {
      pending.get(data.number)?.resolve(data.result);
      pending.delete(data.number);
    }
  });
  worker.addEventListener('error', (event) => {
    setStatus({ state: 'unavailable', why: 'refused', detail: `The search could not be started: ${event.message}` });
  });
  // The library opens meanwhile: the records that the first search finds are read at once. What is wrong with it shows then.
  void current()
    .open()
    .catch(() => undefined);
  const tell = (message: WorkerMessage) => worker.postMessage(message);
  tell({ type: 'start', names });
  void compiledSqlite()
    .then((compiled) => tell({ type: 'sqlite', compiled }))
    // Where a browser doesn't hand compiled code on, the worker, which waits for word, compiles it itself.
    .catch(() => tell({ type: 'sqlite', compiled: null }));
  post({ type: 'hello' });
  signal.addEventListener('abort', () => {
    worker.terminate();
    channel.close();
  });

  /** The index has words folded: the record in which one stands has it as people write it. */
  const inPrint = async (problem: QueryProblem): Promise<QueryProblem> => {
    if (problem.kind !== 'word' || problem.like === null) return problem;
    const { word, id } = problem.like;
    const passages = (await readFound([id])).flatMap((record) => passagesOf(record, `"${word}"`));
    const [printed = word] = passages.flatMap(({ text, marks }) => marks.map((mark) => text.slice(...mark)));
    return { ...problem, like: { word: printed, id } };
  };

  return {
    status: () => status,
    onStatus: (listener, until) => {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    search: async (request) => {
      const began = performance.now();
      const result = await ask({ type: 'search', request });
      if (result.type === 'unavailable') return result;
      if (result.type !== 'search') return { type: 'superseded' };
      const { ids, ...answer } = result.answer;
      // The index counts while the records are read.
      const counts = ask({ type: 'counts', request }).then((told) => (told.type === 'counts' ? told.counts : null));
      const found = (await readFound(ids)).map((record) => foundRecord(record, request.query));
      const problems = await Promise.all(answer.problems.map(inPrint));
      const indexMs = answer.tookMs;
      return { type: 'found', ...answer, problems, rows: found, counts, indexMs, tookMs: performance.now() - began };
    },
    allIds: async (request) => {
      const result = await ask({ type: 'ids', request });
      return result.type === 'ids' ? result.ids : null;
    },
    values: async (request, facet, like) => {
      const result = await ask({ type: 'values', request, facet, like });
      return result.type === 'values' ? result.values : null;
    },
    days: async (request) => {
      const result = await ask({ type: 'days', request });
      return result.type === 'days' ? result.days : null;
    },
  };
}

/** Compiles SQLite off this thread, while the worker comes up; null where that fails. */
function compiledSqlite(): Promise<WebAssembly.Module | null> {
  return WebAssembly.compileStreaming(fetch(sqliteAddress)).catch(() => null);
}

/** Looks for the passages when they are asked for: a list shows ten rows of the page that it is given. */
function foundRecord(record: SavedRecord, query: string): FoundRecord {
  let passages: Passage[] | undefined;
  return {
    record,
    get passages() {
      return (passages ??= passagesOf(record, query));
    },
  };
}
