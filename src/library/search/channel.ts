/**
 * What pages and the owner of the index say to each other. Every page of the library starts a worker; one of them, by a
 * lock, owns the index and answers all pages over a broadcast channel. When its page closes, the next worker takes over.
 */
import type { Answer, SearchRequest } from './query/request.ts';
import type { Facet } from './index/facets.ts';
import type { Counts, FacetCount } from './query/counts.ts';
import type { DayCount } from './query/select.ts';

export type SearchStatus =
  /** Nobody owns the index yet, or its owner is opening it. */
  | { state: 'starting' }
  /** Changed records are being taken in, at first all there are: so many of so many records. Searching already finds what is. */
  | { state: 'building'; done: number; total: number }
  | { state: 'ready'; total: number }
  /** There is no index in this browser or window, or no room for it: lists come from IndexedDB, and there is no search. */
  | { state: 'unavailable'; why: 'refused' | 'full'; detail: string };

/** One call, as the page sends it. */
export type SearchCall =
  | { type: 'search' | 'counts' | 'ids' | 'days'; request: SearchRequest }
  /** The values of a facet that have the letters `like` in them. */
  | { type: 'values'; request: SearchRequest; facet: Facet; like: string };

export type SearchResult =
  | { type: 'search'; answer: Answer }
  | { type: 'counts'; counts: Counts }
  | { type: 'values'; values: FacetCount[] }
  | { type: 'ids'; ids: string[] }
  | { type: 'days'; days: DayCount[] }
  /** A later search of the same page took its place. */
  | { type: 'superseded' }
  | { type: 'unavailable'; detail: string };

/** Everything on the channel reaches everybody there; `type` and `page` tell whom it concerns. */
export type ChannelMessage =
  /** From a page to the owner. */
  | { type: 'call'; page: string; number: number; call: SearchCall }
  /** From a page that has just opened: how do things stand? */
  | { type: 'hello' }
  /** From the owner to all pages. */
  | { type: 'status'; owner: string; status: SearchStatus }
  /** From the owner to one page. */
  | { type: 'result'; page: string; number: number; result: SearchResult };

/** The names of lock, channel and files; tests have indexes of their own. */
export interface SearchNames {
  library: string;
  index: string;
}

export const SEARCH_NAMES: SearchNames = { library: 'cutline', index: 'cutline-search' };

/** From a page to the worker that it started. */
export type WorkerMessage =
  | { type: 'start'; names: SearchNames }
  /** SQLite, which the page compiles while the worker comes up; null where that failed, and the worker does it itself. */
  | { type: 'sqlite'; compiled: WebAssembly.Module | null };
