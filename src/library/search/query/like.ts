/** What may be meant by a word that stands nowhere: one of the headlines, the stories' own keywords or the tags. */
import { nearest } from '../../../article/text/nearest.ts';
import { both, count, hitsOf, type Hits } from './hits.ts';
import { lookupOf } from './match-expression.ts';
import { type Like, type Term } from './query.ts';
import { idsOf, type SearchIndex } from '../index/search-index.ts';
import { isUnspaced } from '../words/segment.ts';
import { wordsBeginning } from '../words/words.ts';

/** Shorter words are near to too many others. */
const SHORTEST = 3;
/** Letters of a word from which on two of them may be wrong; one, in shorter ones. */
const LONG = 6;
/**
 * Records from which on words are looked up by two letters: SQLite passes over every record that has a word which begins so.
 * Among 100,000, with 60,000 words in headlines and keywords and all in memory, one letter took up to 24 ms; two took 2 as a
 * rule and up to 17, for the most common beginning (90,000 places of 6,000 words). It grows with the records.
 */
const MANY_RECORDS = 30_000;
/** Words that are tried before there is said to be none. */
const TRIES = 5;
/** Milliseconds after which no further word is looked up: a text that was pasted may be all unknown words. */
const ENOUGH = 20;

/**
 * Returns for each of the `unknown` terms what may be meant, which stands in one of the records of `beside`; null for those that
 * come when time is up.
 */
export function likeTerms(index: SearchIndex, unknown: readonly Term[], beside: Hits): (Like | null)[] {
  const end = performance.now() + ENOUGH;
  return unknown.map((term) => (performance.now() < end ? likeTerm(index, term, beside) : null));
}

/**
 * Returns the word nearest to that of `term` which stands in one of the records of `beside`; of words as near, that
 * of most records. It begins with the same letter, as what is misspelt nearly always does, or with the same two. Null
 * when there is none, and for a phrase or a script without spaces.
 */
function likeTerm(index: SearchIndex, term: Term, beside: Hits): Like | null {
  const [word = '', ...more] = lookupOf(term).words;
  if (more.length > 0 || word.length < SHORTEST || isUnspaced(word)) return null;
  const most = word.length < LONG ? 1 : 2;
  const { length } = word;
  const beginning = word.slice(0, index.count < MANY_RECORDS ? 1 : 2);
  const likely = wordsBeginning(index.db, beginning, length - most, length + most);
  let near = likely.filter((other) => mayBeNear(word, other, most));
  for (let tries = 0; tries < TRIES; tries++) {
    const meant = nearest(word, near, most);
    if (meant === null) return null;
    const id = lastOf(index, { text: meant, prefix: false }, beside);
    if (id !== null) return { word: meant, id };
    near = near.filter((other) => other !== meant);
  }
  return null;
}

/** Far quicker than counting what is to be changed: a letter changed makes two differ, one more or less makes one. */
function mayBeNear(a: string, b: string, most: number): boolean {
  let differing = lettersOf(a) ^ lettersOf(b);
  let letters = 0;
  for (; differing !== 0; differing &= differing - 1) letters++;
  return letters <= 2 * most;
}

/** A bit for each letter that is there; letters far apart in Unicode share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** Returns the id of that of the records of `beside` with the term which was saved last; null when there is none. */
function lastOf(index: SearchIndex, term: Term, beside: Hits): string | null {
  const found = both(hitsOf(index, term), beside);
  return count(found) === 0 ? null : (idsOf(index, [found.lastIndexOf(1)])[0] ?? null);
}
