/** A search: from what a person typed and clicked to which records, in which order, and how many of each kind. */
import { PAGE_SIZE } from './channel.ts';
import { codesLike, knownCode } from './dictionary.ts';
import { FACETS, type Facet } from './facets.ts';
import { matchExpression, parseQuery, QUERY_FIELDS, type ParsedQuery, type QueryProblem } from './query.ts';
import { bySaving, idsOf, matches, ranked, type SearchIndex } from './search-index.ts';
import { countDays, select, type Condition, type DayCount, type Selected } from './select.ts';

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
  /** What in the query may not have been taken as it was meant. */
  problems: QueryProblem[];
  tookMs: number;
}

/**
 * Above so many hits SQLite is not asked to rank them: that takes a millisecond for every two hundred. Those that have the
 * words in the headline or the tags come first then, the newest of them before the older.
 */
const MOST_RANKED = 2_000;
/** Values of a facet that are told: each is copied on its way to the page, and more than these nobody looks through. */
const MOST_VALUES = 100;
const DAY = 86_400_000;

/** Returns the answer to a search. Never throws on what is typed. */
export function answer(index: SearchIndex, request: SearchRequest): Answer {
  const began = performance.now();
  const { limit = PAGE_SIZE, offset = 0 } = request;
  const { query, expression, hits, selected } = find(index, request);
  const wanted = request.sort ?? 'best';
  const sort = wanted === 'best' && expression === null ? 'newest' : wanted;
  const { chosen } = selected;
  const page =
    sort === 'best' && expression !== null
      ? bestOf(index, expression, countOf(hits), chosen, offset + limit).slice(offset)
      : pageOf(bySaving(index), sort === 'newest', chosen, offset, limit);
  return {
    ids: idsOf(index, page),
    total: selected.total,
    sort,
    facets: facetsOf(index, selected),
    problems: [...query.problems, ...unknownValues(index, query)],
    tookMs: performance.now() - began,
  };
}

/** Returns all ids that a search finds, for actions on everything found; first saved first. */
export function answerIds(index: SearchIndex, request: SearchRequest): string[] {
  const { chosen } = find(index, request).selected;
  const numbers = Array.from(bySaving(index)).filter((number) => chosen[number] === 1);
  const ids: string[] = [];
  for (let start = 0; start < numbers.length; start += 10_000)
    ids.push(...idsOf(index, numbers.slice(start, start + 10_000)));
  return ids;
}

/**
 * Returns how many of what a search finds are dated of each day that has any, the first day first. Months that were clicked
 * do not narrow it, so that the others stay in sight, as with the counts of the other facets.
 */
export function answerDays(index: SearchIndex, { filters = {}, ...request }: SearchRequest): DayCount[] {
  const { month: _, ...others } = filters;
  const { selected } = find(index, { ...request, filters: others });
  return countDays(index.pieces, selected.chosen);
}

/** From the request to what fits it: the words in SQLite, then everything else in one loop over the columns. */
function find(index: SearchIndex, request: SearchRequest) {
  const query = parseQuery(request.query);
  const expression = matchExpression(query.terms, 'AND');
  const hits = expression === null ? null : matches(index, expression);
  const { pieces, dictionary } = index;
  const selection = selectionOf(index, query, request.filters ?? {});
  return { query, expression, hits, selected: select(pieces, dictionary, without(index, hits, query), selection) };
}

/** A value that nobody has is most often one that was misspelt. */
function unknownValues({ dictionary }: SearchIndex, { fields }: ParsedQuery): QueryProblem[] {
  return fields
    .filter(({ field, value }) => codesLike(dictionary, QUERY_FIELDS[field], value).length === 0)
    .map(({ field, value }) => ({ kind: 'value', field, value }));
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

/** Returns the first `most` of the chosen ones, the best match first. */
function bestOf(
  index: SearchIndex,
  expression: string,
  hits: number,
  chosen: Uint8Array,
  most: number,
): readonly number[] {
  if (hits <= MOST_RANKED) {
    const best: number[] = [];
    for (const number of ranked(index, expression)) if (chosen[number] === 1 && best.push(number) === most) break;
    return best;
  }
  const told = matches(index, `{headline tags} : (${expression})`);
  const order = bySaving(index);
  const first = pageOf(order, true, both(chosen, told, 1), 0, most);
  return first.length === most
    ? first
    : [...first, ...pageOf(order, true, both(chosen, told, 0), 0, most - first.length)];
}

/** By record number a 1 where the record is chosen, and `told` of it is `value`. */
function both(chosen: Uint8Array, told: Uint8Array, value: 0 | 1): Uint8Array {
  return chosen.map((one, number) => (one === 1 && told[number] === value ? 1 : 0));
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
    const most = mostFrequent(list, counts).map(entry);
    return [facet, most.sort((a, b) => b.count - a.count || byValue(a, b))];
  });
  return Object.fromEntries(lists) as Record<Facet, FacetCount[]>;
}

/**
 * The codes with the highest counts. There may be thousands of authors: count and code are one number each, which sort
 * without a comparison of ours, and only those that are told are compared as texts.
 */
function mostFrequent(codes: readonly number[], counts: Uint32Array): number[] {
  const keys = Float64Array.from(codes, (code) => (counts[code] ?? 0) * CODES + code).sort();
  return Array.from(keys.subarray(-MOST_VALUES), (key) => key % CODES);
}

/** More values than any library has; times a count it is still a whole number. */
const CODES = 2 ** 24;

function byValue(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
