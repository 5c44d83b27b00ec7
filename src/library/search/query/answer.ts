/** A search: from what a person typed and clicked to which records, and in which order. */
import { codesLike } from '../index/dictionary.ts';
import { pieceOf, placeIn } from '../index/columns.ts';
import { FACETS, type Facet } from '../index/facets.ts';
import { codesOf } from '../index/names.ts';
import { count, finished, hitsOf, hitsOfAll, type Hits } from './hits.ts';
import { inGroups } from './match-expression.ts';
import { parseQuery, QUERY_FIELDS, type ParsedQuery, type QueryProblem, type Term } from './query.ts';
import { likeTerms } from './like.ts';
import { bestOf } from './rank.ts';
import { PAGE_SIZE, type Answer, type SearchRequest, type Sort } from './request.ts';
import { bySaving, facetColumns, savingTimes } from '../index/index-columns.ts';
import { idsOf, type SearchIndex } from '../index/search-index.ts';
import { select, type Condition, type Selected } from './select.ts';

const DAY = 86_400_000;

/** Returns the answer to a search. Never throws on what is typed. */
export function answer(index: SearchIndex, request: SearchRequest): Answer {
  const began = performance.now();
  const { limit = PAGE_SIZE, offset = 0 } = request;
  const found = find(index, request);
  const { query, words } = found;
  const chosen = chosenOf(index, found);
  const wanted = request.sort ?? 'best';
  const sort = wanted === 'best' && words === null ? 'newest' : wanted;
  const total = count(chosen);
  const page =
    sort === 'best' && words !== null
      ? bestOf(index, query.terms, words, chosen, offset + limit).slice(offset)
      : pageOf(orderBy(index, sort), sort === 'newest' || sort === 'latest', chosen, offset, limit);
  return {
    ids: idsOf(index, page),
    total,
    sort,
    problems: [
      ...query.problems,
      ...unknownValues(index, query),
      ...(total === 0 ? unknownWords(index, request, query) : []),
    ],
    tookMs: performance.now() - began,
  };
}

/**
 * Returns all ids that a search finds, for actions on everything found; first saved first. An unfinished phrase counts as
 * one here: nothing may be deleted for having its words somewhere.
 */
export function answerIds(index: SearchIndex, request: SearchRequest): string[] {
  const chosen = chosenOf(index, find(index, request, finished));
  const numbers = Array.from(bySaving(index)).filter((number) => chosen[number] === 1);
  const ids: string[] = [];
  for (let start = 0; start < numbers.length; start += 10_000)
    ids.push(...idsOf(index, numbers.slice(start, start + 10_000)));
  return ids;
}

export interface Finding {
  query: ParsedQuery;
  /** Which records have all words of the query; null when it has none. */
  words: Hits | null;
  /** Which of them have none of the excluded words; null stands for all records. */
  hits: Hits | null;
  /** Whether more than words says what is meant. */
  narrowed: boolean;
  /** Filters and counts the hits, by what is known of each record. */
  select: () => Selected;
}

/** Looks the words up in SQLite; everything else is one loop over the columns, where it is needed. */
export function find(index: SearchIndex, request: SearchRequest, termsOf = asTyped): Finding {
  const query = parseQuery(request.query);
  const { fields, withoutFields, after, before } = query;
  const words = hitsOfAll(index, termsOf(query.terms));
  const hits = without(index, words, query.without);
  const clicked = Object.values(request.filters ?? {}).some((values) => values.length > 0);
  const named = fields.length + withoutFields.length > 0 || after !== null || before !== null;
  return {
    query,
    words,
    hits,
    narrowed: clicked || named,
    select: () => {
      const columns = { ...facetColumns(index), times: savingTimes(index) };
      return select(columns, hits, selectionOf(index, query, request.filters ?? {}));
    },
  };
}

function asTyped(terms: readonly Term[]): readonly Term[] {
  return terms;
}

function chosenOf(index: SearchIndex, { hits, narrowed, select }: Finding): Hits {
  return narrowed ? select().chosen : (hits ?? everything(index));
}

function everything(index: SearchIndex): Hits {
  const all = new Uint8Array(index.nextNumber);
  for (const number of bySaving(index)) all[number] = 1;
  return all;
}

/** A value that nobody has is most often one that was misspelt. */
function unknownValues(index: SearchIndex, { fields, terms }: ParsedQuery): QueryProblem[] {
  const keywords = terms.filter((term) => term.among !== undefined && count(hitsOf(index, term)) === 0);
  const noKeywords = keywords.map(({ text }) => ({ kind: 'value' as const, field: 'keyword' as const, value: text }));
  return [...noKeywords, ...unknownFields(index, fields)];
}

function unknownFields(index: SearchIndex, fields: ParsedQuery['fields']): QueryProblem[] {
  if (fields.length === 0) return [];
  const { dictionary } = facetColumns(index);
  return fields
    .filter(({ field, value }) => codesLike(dictionary, QUERY_FIELDS[field], value).length === 0)
    .map(({ field, value }) => ({ kind: 'value', field, value }));
}

/** Where one of several words keeps everything away, it is the one to be mended; a single one, where another is near. */
function unknownWords(index: SearchIndex, request: SearchRequest, { terms }: ParsedQuery): QueryProblem[] {
  const isUnknown = (group: readonly Term[]) => group.every((term) => count(hitsOf(index, term)) === 0);
  const groups = inGroups(terms);
  const known = groups.filter((group) => !isUnknown(group)).flat();
  const unknown = groups
    .filter(isUnknown)
    .flat()
    .filter(({ among }) => among === undefined);
  // What is offered is to find something beside the other words and filters.
  const beside =
    unknown.length === 0
      ? new Uint8Array()
      : chosenOf(
          index,
          find(index, request, () => known),
        );
  const likes = likeTerms(index, unknown, beside);
  return unknown
    .map(({ text }, at) => ({ kind: 'word' as const, word: text, like: likes[at] ?? null }))
    .filter(({ like }) => terms.length > 1 || like !== null);
}

/** Takes those away that match an excluded term. */
function without(index: SearchIndex, hits: Hits | null, terms: readonly Term[]): Hits | null {
  if (terms.length === 0) return hits;
  const left = hits?.slice() ?? everything(index);
  for (const term of terms) {
    for (const [number, excluded] of hitsOf(index, term).entries()) if (excluded === 1) left[number] = 0;
  }
  return left;
}

function selectionOf(index: SearchIndex, query: ParsedQuery, filters: Partial<Record<Facet, string[]>>) {
  const { dictionary } = facetColumns(index);
  const conditions: Condition[] = inGroups(query.fields).map((group) => ({
    codes: group.flatMap(({ field, value }) => codesLike(dictionary, QUERY_FIELDS[field], value)),
    facet: null,
  }));
  for (const [number, facet] of FACETS.entries()) {
    const values = filters[facet] ?? [];
    if (values.length === 0) continue;
    conditions.push({ codes: values.flatMap((value) => codesOf(dictionary, facet, value)), facet: number });
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

/** The numbers of all records, the first in time first. */
const orderBy = (index: SearchIndex, sort: Sort): Uint32Array =>
  sort === 'latest' || sort === 'earliest' ? byPublication(index) : bySaving(index);

/** Of one day in the order of saving: both in one number, which sorts without a comparison of ours. */
function byPublication(index: SearchIndex): Uint32Array {
  const saved = bySaving(index);
  const { pieces } = facetColumns(index);
  const dayOf = (number: number) => pieces[pieceOf(number)]?.day[placeIn(number)] ?? 0;
  const keys = Float64Array.from(saved, (number, at) => dayOf(number) * saved.length + at).sort();
  return Uint32Array.from(keys, (key) => saved[key - Math.floor(key / saved.length) * saved.length] ?? 0);
}

function pageOf(order: Uint32Array, backwards: boolean, chosen: Hits, offset: number, limit: number): number[] {
  const page: number[] = [];
  for (let at = 0, passed = 0; at < order.length && page.length < limit; at++) {
    const number = order[backwards ? order.length - 1 - at : at] ?? 0;
    if (chosen[number] === 1 && passed++ >= offset) page.push(number);
  }
  return page;
}
