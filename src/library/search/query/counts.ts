/** How many of what a search finds have each value of each facet, and are dated of each day. */
import { find } from './answer.ts';
import type { SearchRequest } from './request.ts';
import { FACETS, type Facet } from '../index/facets.ts';
import { countedByName } from '../index/names.ts';
import { facetColumns } from '../index/index-columns.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { nameOrder } from '../../record/name-order.ts';
import { fold } from '../words/fold.ts';
import { countDays, type DayCount } from './select.ts';

export interface FacetCount {
  value: string;
  count: number;
}

/** By facet the values in what was found, the most frequent first, equals by the alphabet; months the latest first. */
export type Counts = Record<Facet, FacetCount[]>;

/**
 * Values of a facet that are told at most, beside those that were clicked: each is copied on its way to the page, and more
 * than these nobody looks through. Months are told all.
 */
export const MOST_VALUES = 100;

/** Returns the counts of a search. Those of a facet that was clicked are not narrowed by it, so that the others stay in sight. */
export function answerCounts(index: SearchIndex, request: SearchRequest): Counts {
  const counted = countValues(index, request);
  return Object.fromEntries(FACETS.map((facet) => [facet, told(facet, counted)])) as Counts;
}

/** Returns the values of one facet, as `answerCounts` does, but only those with the letters `like` in them, in any form. */
export function answerValues(index: SearchIndex, request: SearchRequest, facet: Facet, like: string): FacetCount[] {
  const letters = fold(like.trim());
  return told(facet, countValues(index, request), (value) => fold(value).includes(letters));
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

/** What a search finds, counted: values and counts are by code. */
interface Counted {
  values: readonly string[];
  counts: Uint32Array;
  /** The codes that occur, by facet. */
  codes: number[][];
  /** The codes of the values that were clicked. */
  clicked: ReadonlySet<number>;
  compare: (a: string, b: string) => number;
}

function countValues(index: SearchIndex, request: SearchRequest): Counted {
  const { dictionary } = facetColumns(index);
  const keys = FACETS.flatMap((facet) => request.filters?.[facet]?.map((value) => `${facet}\n${value}`) ?? []);
  const clicked = new Set(keys.flatMap((key) => dictionary.codes.get(key) ?? []));
  const counts = countedByName(dictionary, find(index, request).select().counts, clicked);
  const codes = FACETS.map((): number[] => []);
  for (let code = 0; code < counts.length; code++) {
    if (counts[code] !== 0) codes[dictionary.facets[code] ?? 0]?.push(code);
  }
  return { values: dictionary.values, counts, codes, clicked, compare: nameOrder(request.language) };
}

/** The values of the facet that are told, in their order. */
function told(facet: Facet, counted: Counted, fits: (value: string) => boolean = () => true): FacetCount[] {
  const { values, counts, codes, clicked, compare } = counted;
  const valueOf = (code: number) => values[code] ?? '';
  const all = (codes[FACETS.indexOf(facet)] ?? []).filter((code) => fits(valueOf(code)));
  const entry = (code: number): FacetCount => ({ value: valueOf(code), count: counts[code] ?? 0 });
  // Digits and a hyphen need no alphabet.
  if (facet === 'month') return all.map(entry).sort((a, b) => (a.value < b.value ? 1 : -1));
  const byName = (a: number, b: number) => compare(valueOf(a), valueOf(b));
  const most = new Set([...mostFrequent(all, counts, byName), ...all.filter((code) => clicked.has(code))]);
  return [...most].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || byName(a, b)).map(entry);
}

/**
 * The codes with the highest counts; where only some with the same count are among them, the first by `compare`. There may be
 * thousands of authors: count and code are one number each, which sort without a comparison of ours.
 */
function mostFrequent(codes: readonly number[], counts: Uint32Array, compare: Compare): readonly number[] {
  if (codes.length <= MOST_VALUES) return codes;
  const keys = Float64Array.from(codes, (code) => (counts[code] ?? 0) * CODES + code).sort();
  const least = Math.floor((keys.at(-MOST_VALUES) ?? 0) / CODES);
  const sure = codes.filter((code) => (counts[code] ?? 0) > least);
  const equal = codes.filter((code) => counts[code] === least);
  return [...sure, ...firstOf(equal, MOST_VALUES - sure.length, compare)];
}

type Compare = (a: number, b: number) => number;

/** The first `most` codes in order. Of thousands nearly all are compared once, with the last of those so far. */
function firstOf(codes: readonly number[], most: number, compare: Compare): number[] {
  const first: number[] = [];
  for (const code of codes) {
    const last = first.at(-1);
    if (first.length === most && last !== undefined && compare(code, last) >= 0) continue;
    const place = first.findIndex((other) => compare(code, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, code);
    if (first.length > most) first.pop();
  }
  return first;
}

/** More values than any library has; times a count it is still a whole number. */
const CODES = 2 ** 24;
