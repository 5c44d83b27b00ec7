/** A search: from what a person typed and clicked to which records, in which order, and how many of each kind. */
import { codesLike, knownCode } from './dictionary.ts';
import { FACETS, type Facet } from './facets.ts';
import { matchExpression, parseQuery, QUERY_FIELDS, type ParsedQuery } from './query.ts';
import { bySaving, idsOf, matches, ranked, type SearchIndex } from './search-index.ts';
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
  /** The sort that was used: a query without words has no best matches, and comes newest first. */
  sort: Sort;
  /** By facet the values in what was found, the most frequent first; months the latest first. */
  facets: Record<Facet, FacetCount[]>;
  tookMs: number;
}

/**
 * Above so many hits SQLite is not asked to rank them: that takes a millisecond for every two hundred. Those that have the
 * words in the headline or the tags come first then, the newest of them before the older.
 */
const MOST_RANKED = 2_000;
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
  const sort = wanted === 'best' && expression === null ? 'newest' : wanted;
  const { chosen } = selected;
  const page =
    sort === 'best' && expression !== null
      ? bestOf(index, expression, countOf(hits), chosen).slice(offset, offset + limit)
      : pageOf(bySaving(index), sort === 'newest', chosen, offset, limit);
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

/** Returns the chosen ones, the best match first. */
function bestOf(index: SearchIndex, expression: string, hits: number, chosen: Uint8Array): number[] {
  if (hits <= MOST_RANKED) return Array.from(ranked(index, expression)).filter((number) => chosen[number] === 1);
  const told = matches(index, `{headline tags} : (${expression})`);
  const newest = Array.from(bySaving(index))
    .filter((number) => chosen[number] === 1)
    .reverse();
  return [...newest.filter((number) => told[number] === 1), ...newest.filter((number) => told[number] !== 1)];
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
  const codes = FACETS.map((): number[] => []);
  for (let code = 0; code < counts.length; code++) {
    if (counts[code] !== 0) codes[dictionary.facets[code] ?? 0]?.push(code);
  }
  const entry = (code: number): FacetCount => ({ value: dictionary.values[code] ?? '', count: counts[code] ?? 0 });
  const lists = FACETS.map((facet, number): [Facet, FacetCount[]] => {
    const list = codes[number] ?? [];
    if (facet === 'month') return [facet, list.map(entry).sort(byValue).reverse().slice(0, MOST_VALUES)];
    // Numbers first: there may be thousands of authors, and only those that are told are compared as texts.
    const most = list.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, MOST_VALUES);
    return [facet, most.map(entry).sort((a, b) => b.count - a.count || byValue(a, b))];
  });
  return Object.fromEntries(lists) as Record<Facet, FacetCount[]>;
}

function byValue(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
