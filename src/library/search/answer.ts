/** A search: from what a person typed and clicked to which records, in which order, and how many of each kind. */
import { codesLike, knownCode } from './dictionary.ts';
import { FACETS, type Facet } from './facets.ts';
import { matchExpression, parseQuery, QUERY_FIELDS, type ParsedQuery } from './query.ts';
import { bySaving, facetName, idsOf, matches, ranked, type SearchIndex } from './search-index.ts';
import { select, type Condition, type Selected } from './select.ts';

export type Sort = 'best' | 'newest' | 'oldest';

export interface SearchRequest {
  /** As typed: see `query.ts`. Empty finds everything. */
  query: string;
  /** Values clicked together: any of those of a facet, in every facet named. */
  filters?: Partial<Record<Facet, string[]>>;
  sort?: Sort;
  limit?: number;
  offset?: number;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface Answer {
  ids: string[];
  total: number;
  /** The sort that was used: a query that nearly everything fits has no best matches, and comes newest first. */
  sort: Sort;
  /** By facet the values in what was found, the most frequent first; months the latest first. */
  facets: Record<Facet, FacetCount[]>;
  tookMs: number;
}

/** Above so many hits they are not ranked: it takes a millisecond for every few hundred, and says nothing any more. */
const MOST_RANKED = 10_000;
/** Values of a facet that are told. */
const MOST_VALUES = 200;
const DAY = 86_400_000;

/** Returns the answer to a search. Never throws on what is typed. */
export function answer(index: SearchIndex, request: SearchRequest): Answer {
  const began = performance.now();
  const { limit = 50, offset = 0, filters = {} } = request;
  const query = parseQuery(request.query);
  const expression = matchExpression(query.terms, 'AND');
  const hits = expression === null ? null : matches(index, expression);
  const selected = select(
    index.pieces,
    index.dictionary,
    without(index, hits, query),
    selectionOf(index, query, filters),
  );
  const wanted = request.sort ?? 'best';
  const rankable = expression !== null && countOf(hits) <= MOST_RANKED;
  const sort = wanted === 'best' && !rankable ? 'newest' : wanted;
  const order = sort === 'best' && expression !== null ? ranked(index, expression) : bySaving(index);
  const page = pageOf(order, sort === 'newest', selected.chosen, offset, limit);
  const ids = idsOf(index, page);
  return { ids, total: selected.total, sort, facets: facetsOf(index, selected), tookMs: performance.now() - began };
}

/** Returns all ids that a search finds, for actions on everything found; first saved first. */
export function answerIds(index: SearchIndex, { query, filters = {} }: SearchRequest): string[] {
  const parsed = parseQuery(query);
  const expression = matchExpression(parsed.terms, 'AND');
  const hits = expression === null ? null : matches(index, expression);
  const { chosen } = select(
    index.pieces,
    index.dictionary,
    without(index, hits, parsed),
    selectionOf(index, parsed, filters),
  );
  const numbers = Array.from(bySaving(index)).filter((number) => chosen[number] === 1);
  const ids: string[] = [];
  for (let start = 0; start < numbers.length; start += 10_000)
    ids.push(...idsOf(index, numbers.slice(start, start + 10_000)));
  return ids;
}

/** Takes those away that match an excluded term. */
function without(index: SearchIndex, hits: Uint8Array | null, query: ParsedQuery): Uint8Array | null {
  const expression = matchExpression(query.without, 'OR');
  if (expression === null) return hits;
  const excluded = matches(index, expression);
  return excluded.map((excluded, number) => (excluded === 1 ? 0 : hits === null ? 1 : (hits[number] ?? 0)));
}

function selectionOf({ dictionary }: SearchIndex, query: ParsedQuery, filters: Partial<Record<Facet, string[]>>) {
  const conditions: Condition[] = query.fields.map(({ field, value }) => ({
    codes: codesLike(dictionary, QUERY_FIELDS[field], value),
    facet: null,
  }));
  for (const [number, facet] of FACETS.entries()) {
    const values = filters[facet] ?? [];
    if (values.length === 0) continue;
    conditions.push({ codes: values.flatMap((value) => knownCode(dictionary, facet, value)), facet: number });
  }
  const excluded = query.withoutFields.flatMap(({ field, value }) => codesLike(dictionary, QUERY_FIELDS[field], value));
  return {
    conditions,
    without: excluded,
    from: dayNumber(query.after, -Infinity),
    until: dayNumber(query.before, Infinity),
  };
}

function dayNumber(day: string | null, open: number): number {
  return day === null ? open : Math.floor(Date.parse(day) / DAY);
}

function countOf(hits: Uint8Array | null): number {
  let count = 0;
  for (const hit of hits ?? []) count += hit;
  return count;
}

function pageOf(order: Uint32Array, backwards: boolean, chosen: Uint8Array, offset: number, limit: number): number[] {
  const page: number[] = [];
  for (let at = 0, passed = 0; at < order.length && page.length < limit; at++) {
    const number = order[backwards ? order.length - 1 - at : at] ?? 0;
    if (chosen[number] === 1 && passed++ >= offset) page.push(number);
  }
  return page;
}

function facetsOf({ dictionary }: SearchIndex, { counts }: Selected): Record<Facet, FacetCount[]> {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<Facet, FacetCount[]>;
  for (const [code, count] of counts.entries()) {
    const facet = facetName(dictionary, code);
    if (count > 0 && facet) facets[facet].push({ value: dictionary.values[code] ?? '', count });
  }
  for (const facet of FACETS) {
    const list = facets[facet];
    if (facet === 'month') list.sort((a, b) => (a.value < b.value ? 1 : -1));
    else list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    facets[facet] = list.slice(0, MOST_VALUES);
  }
  return facets;
}
