/** Which records have the words of a query: each term is looked up once, and kept until the index changes. */
import { inGroups, lookupOf, type Lookup } from './match-expression.ts';
import { type Term } from './query.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { isUnspaced } from '../words/segment.ts';
import { matching, type WordTable } from '../words/words.ts';

/** By record number a 1 for each that is meant. */
export type Hits = Uint8Array;

/** Lists of hits that are kept, a byte a record each or none: typing goes on from what was typed before. */
const MOST_KEPT = 96;
/** SQLite's code for a query that it cannot answer as asked. */
const CANNOT = 1;

/**
 * Records with a word's beginning up to which an unfinished phrase is looked up as one. SQLite reads every place of every
 * word that begins so: a second for a common beginning among 100,000 records.
 */
const MOST_RECORDS = 20_000;

/**
 * Returns which records have the term. A phrase whose last word is being typed, and begins too many words, is found
 * wherever its words are all, until the word is finished or fewer begin so.
 */
export function hitsOf(index: SearchIndex, term: Term): Hits {
  const lookup = lookupOf(term);
  if (term.among !== undefined) return found(index, 'words', lookup.expression);
  if (lookup.words.length < 2) return foundTerm(index, lookup);
  const loose = looseWords(index, term, lookup);
  if (loose !== null) return loose.map((word) => foundTerm(index, word)).reduce(both);
  return either(found(index, 'words', lookup.expression), found(index, 'marks', lookup.expression));
}

/** The words of an unfinished phrase for which SQLite would look too long, each by itself; null where it would not. */
function looseWords(index: SearchIndex, { prefix, typing }: Term, { words }: Lookup): Lookup[] | null {
  const last = words.at(-1) ?? '';
  // Without spaces between words none is ever finished, and the last character begins no other.
  if (!typing || words.length < 2 || isUnspaced(last)) return null;
  const beginning = lookupOf({ text: last, prefix });
  if (count(foundTerm(index, beginning)) <= MOST_RECORDS) return null;
  return [...words.slice(0, -1).map((word) => lookupOf({ text: word, prefix: false })), beginning];
}

/** Returns which records have the term in the headline, the keywords or the tags. */
export function headHitsOf(index: SearchIndex, term: Term): Hits {
  if (term.among !== undefined) return hitsOf(index, term);
  const lookup = lookupOf(term);
  const words = looseWords(index, term, lookup) ?? [lookup];
  return words
    .map(({ expression }) => either(found(index, 'heads', expression), found(index, 'marks', `tags : ${expression}`)))
    .reduce(both);
}

/** Returns the terms as they are when nothing more is typed: a phrase is looked up as one, however long it takes. */
export function finished(terms: readonly Term[]): Term[] {
  return terms.map(({ text, prefix, among, or }) => ({ text, prefix, ...(among && { among }), ...(or && { or }) }));
}

/** Returns which records have all of the terms, or one of each group; null when there are none, and everything is meant. */
export function hitsOfAll(index: SearchIndex, terms: readonly Term[]): Hits | null {
  const lists = inGroups(terms).map((group) => group.map((term) => hitsOf(index, term)).reduce(either));
  return lists.length < 2 ? (lists[0] ?? null) : lists.reduce(both);
}

/** Has SQLite open its tables, which the first search of each would wait for. */
export function warmUp(index: SearchIndex): void {
  for (const table of ['terms', 'marks', 'heads', 'words'] as const) found(index, table, '"a"');
}

/** Returns how many places in the index SQLite would look at to rank these terms: those of all their words. */
export function placesOf(index: SearchIndex, terms: readonly Term[]): number {
  const words = terms.flatMap(({ text, prefix }) => {
    const { words } = lookupOf({ text, prefix });
    return words.map((word, at): Term => ({ text: word, prefix: prefix && at === words.length - 1 }));
  });
  return words.reduce((sum, word) => sum + count(hitsOf(index, word)), 0);
}

/** Returns how many records are meant. */
export function count(hits: Hits): number {
  let sum = 0;
  for (let number = 0; number < hits.length; number++) sum += hits[number] ?? 0;
  return sum;
}

/** Returns which records are meant by both. */
export function both(a: Hits, b: Hits): Hits {
  const hits = a.slice();
  for (let number = 0; number < hits.length; number++) hits[number] = (hits[number] ?? 0) & (b[number] ?? 0);
  return hits;
}

function either(a: Hits, b: Hits): Hits {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  if (shorter.length === 0) return longer;
  const hits = longer.slice();
  for (let number = 0; number < shorter.length; number++) hits[number] = (hits[number] ?? 0) | (shorter[number] ?? 0);
  return hits;
}

/** Which records have one word, or words that begin so, in the story or among the marks. */
function foundTerm(index: SearchIndex, { expression }: Lookup): Hits {
  return either(foundInStory(index, expression), found(index, 'marks', expression));
}

/** What our rule takes as one word, SQLite, which knows an older Unicode, may take as two: a phrase, which `terms` has not. */
function foundInStory(index: SearchIndex, expression: string): Hits {
  try {
    return found(index, 'terms', expression);
  } catch (error) {
    if (!(error instanceof Error) || !('resultCode' in error) || error.resultCode !== CANNOT) throw error;
    return found(index, 'words', expression);
  }
}

/** Returns what the table finds, which is kept; a list without any hit is empty. */
function found(index: SearchIndex, table: WordTable, expression: string): Hits {
  const { db, nextNumber, hits: kept } = index;
  const key = `${table} ${expression}`;
  let hits = kept.get(key);
  if (hits === undefined) {
    const numbers = matching(db, table, expression);
    hits = new Uint8Array(numbers.length === 0 ? 0 : nextNumber);
    for (const number of numbers) hits[number] = 1;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  }
  // The one used last is the last of the map.
  kept.delete(key);
  kept.set(key, hits);
  return hits;
}
