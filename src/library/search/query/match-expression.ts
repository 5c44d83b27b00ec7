/** How the terms of a query are looked up in the index. */
import { joinedWords } from '../words/joined.ts';
import { segment } from '../words/segment.ts';
import type { Term } from './query.ts';

/** How a term is looked up in the index. */
export interface Lookup {
  /** Of SQLite's FTS5. Words go in as one quoted string, so nothing in them is syntax. */
  expression: string;
  /** Its words as the index has them: several are a phrase. */
  words: string[];
}

/** Returns how the term is looked up; what is written in pieces, as one word too: `O'Neill` finds `ONeill`, `e-mail` finds `email`. */
export function lookupOf(term: Term): Lookup {
  const { expression, words } = lookupAsWritten(term);
  const [joined, ...others] = joinedWords(term.text);
  // `US` for `U.S.` is every `us`.
  const isOne = joined?.end === term.text.length && joined.start === 0 && !term.text.includes('.');
  const either =
    isOne && others.length === 0
      ? `(${expression} OR ${lookupAsWritten({ text: joined.word, prefix: term.prefix }).expression})`
      : expression;
  return { expression: term.among === undefined ? either : `${term.among} : ${either}`, words };
}

function lookupAsWritten({ text, prefix }: Pick<Term, 'text' | 'prefix'>): Lookup {
  const folded = segment(text).replaceAll('"', ' ').trim();
  const words = folded.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
  // A single Latin letter begins half of all words: it would be slow to look up, and tell nobody anything.
  const whole = !prefix || /^[\p{Script=Latin}\d]$/u.test(words.at(-1) ?? '');
  return { expression: whole ? `"${folded}"` : `"${folded}" *`, words };
}

/** Returns the terms, or fields, in groups of those of which one is enough. */
export function inGroups<T extends { or?: true }>(parts: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (part.or && group) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** Returns an expression of FTS5 for records that have all of the terms, or null when there are none. */
export function matchExpression(terms: readonly Term[]): string | null {
  if (terms.length === 0) return null;
  const groups = inGroups(terms).map((group) => {
    const either = group.map((term) => lookupOf(term).expression).join(' OR ');
    return group.length === 1 ? either : `(${either})`;
  });
  return groups.join(' AND ');
}
