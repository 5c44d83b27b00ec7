/** A search as it is asked and answered. */
import type { Facet } from '../index/facets.ts';
import type { QueryProblem } from './query.ts';

/** How many records an answer has if the request names no limit. Reading them from the library is half of a search's time. */
export const PAGE_SIZE = 25;

/** `newest` and `oldest` go by the time of saving, `latest` and `earliest` by the day of publication. */
export const SORTS = ['best', 'newest', 'oldest', 'latest', 'earliest'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchRequest {
  /** As typed: see `query.ts`. Empty finds everything. */
  query: string;
  /** Values clicked together: any of those of a facet, in every facet named. */
  filters?: Partial<Record<Facet, string[]>>;
  sort?: Sort;
  /** The interface's language: by its alphabet values are ordered that occur equally often. */
  language?: string;
  limit?: number;
  offset?: number;
}

export interface Answer {
  ids: string[];
  total: number;
  /** The sort that was used: a query without words has no best matches, and comes newest first. */
  sort: Sort;
  /** What in the query may not have been taken as it was meant. */
  problems: QueryProblem[];
  tookMs: number;
}
