/** The best match first: by SQLite's own measure where that is quick, else by where the words stand. */
import { count, headHitsOf, placesOf, type Hits } from './hits.ts';
import { matchExpression, type Term } from './query.ts';
import { bySaving } from './index-columns.ts';
import type { SearchIndex } from './search-index.ts';
import { ranked } from './words.ts';

/**
 * Above so many hits, or so many places to be looked at, SQLite is not asked to rank them: a thousand places take a
 * millisecond or two. Those that have the most of the words in the headline or the tags come first then, the newest of
 * them before the older.
 */
const MOST_RANKED = 2_000;
const MOST_PLACES = 15_000;

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
    const best: number[] = [];
    for (const number of ranked(index.db, expression)) if (chosen[number] === 1 && best.push(number) === most) break;
    return best;
  }
  return byHeads(index, terms, chosen, most);
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
