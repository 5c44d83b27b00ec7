/** The best match first: by SQLite's own measure where that is quick, else by where the words stand. */
import { count, headHitsOf, placesOf, type Hits } from './hits.ts';
import { lookupOf, matchExpression } from './match-expression.ts';
import { type Term } from './query.ts';
import { bySaving } from '../index/index-columns.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { scores } from '../words/words.ts';

/**
 * Above so many hits, or so many records with one of the words, SQLite is not asked to rank them: a thousand of them take five
 * to ten milliseconds to rank and two or three to pass over, of the twenty that a search in ten thousand records may take.
 * Those that have the most of the words in the headline or the tags come first then, the newest of them before the older.
 */
const MOST_RANKED = 500;
const MOST_PLACES = 2_000;

/** Returns the first `most` of the chosen ones, the best match first. `hits` are those of the terms. */
export function bestOf(
  index: SearchIndex,
  terms: readonly Term[],
  hits: Hits,
  chosen: Hits,
  most: number,
): readonly number[] {
  if (count(chosen) === 0) return [];
  const expression = matchExpression(terms);
  if (expression !== null && count(hits) <= MOST_RANKED && placesOf(index, terms) <= MOST_PLACES) {
    return byScore(index, terms, expression, chosen).slice(0, most);
  }
  return byHeads(index, terms, chosen, most);
}

/** SQLite ranks stories and marks apart, and what a record has in both adds up. None but the chosen ones are ranked. */
function byScore({ db }: SearchIndex, terms: readonly Term[], all: string, chosen: Hits): number[] {
  const anyOf = (some: readonly Term[]) => some.map((term) => lookupOf(term).expression).join(' OR ');
  const any = anyOf(terms);
  const numbers = Array.from(chosen.keys()).filter((number) => chosen[number] === 1);
  const anywhere = terms.filter(({ among }) => among === undefined);
  const inMarks = anywhere.length === 0 ? new Map<number, number>() : scores(db, 'marks', anyOf(anywhere), numbers);
  let inStory = scores(db, 'words', all, numbers);
  // Some of the words may stand in the story and the others among the marks: then the story has not all of them.
  const isSplit = terms.length > 1 && [...inMarks.keys()].some((number) => !inStory.has(number));
  if (isSplit) inStory = scores(db, 'words', any, numbers);
  const score = (number: number) => (inStory.get(number) ?? 0) + (inMarks.get(number) ?? 0);
  return numbers.sort((a, b) => score(a) - score(b) || a - b);
}

function byHeads(index: SearchIndex, terms: readonly Term[], chosen: Hits, most: number): number[] {
  const heads = terms.map((term) => headHitsOf(index, term));
  const order = bySaving(index);
  const byCount: number[][] = Array.from({ length: heads.length + 1 }, () => []);
  for (let at = order.length - 1; at >= 0; at--) {
    const number = order[at] ?? 0;
    if (chosen[number] !== 1) continue;
    let words = 0;
    for (const head of heads) words += head[number] ?? 0;
    const same = byCount[words];
    if (same === undefined || same.length >= most) continue;
    same.push(number);
    // Nothing can come before those that have all the words there.
    if (words === heads.length && same.length === most) break;
  }
  return byCount.toReversed().flat().slice(0, most);
}
