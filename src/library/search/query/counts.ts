/** How many of what a search finds have each value of each facet, and are dated of each day. */
import { find } from './answer.ts';
import type { SearchRequest } from './request.ts';
import type { Dictionary } from '../index/dictionary.ts';
import { FACETS, type Facet } from '../index/facets.ts';
import { countedByName } from '../index/names.ts';
import { facetColumns } from '../index/index-columns.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { countDays, type DayCount } from './select.ts';

export interface FacetCount {
  value: string;
  count: number;
}

/** By facet the values in what was found, the most frequent first; months the latest first. */
export type Counts = Record<Facet, FacetCount[]>;

/** Values of a facet that are told: each is copied on its way to the page, and more than these nobody looks through. */
const MOST_VALUES = 100;

/** Returns the counts of a search. Those of a facet that was clicked are not narrowed by it, so that the others stay in sight. */
export function answerCounts(index: SearchIndex, request: SearchRequest): Counts {
  const { dictionary } = facetColumns(index);
  const clicked = FACETS.flatMap((facet) => request.filters?.[facet]?.map((value) => `${facet}\n${value}`) ?? []);
  const preferred = new Set(clicked.flatMap((key) => dictionary.codes.get(key) ?? []));
  return countsOf(dictionary, countedByName(dictionary, find(index, request).select().counts, preferred));
}

/**
 * Returns how many of what a search finds are dated of each day that has any, the first day first. Months that were clicked
 * do not narrow it, as with the counts of the other facets.
 */
export function answerDays(index: SearchIndex, { filters = {}, ...request }: SearchRequest): DayCount[] {
  const { month: _, ...others } = filters;
  const { chosen } = find(index, { ...request, filters: others }).select();
  return countDays(facetColumns(index).pieces, chosen);
}

function countsOf(dictionary: Dictionary, counts: Uint32Array): Counts {
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
  return Object.fromEntries(lists) as Counts;
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
