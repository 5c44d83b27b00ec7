/** Patterns for the names of boxes, asked so often that what they said is worth remembering. */
import { remember } from '../remember.ts';

export interface NameTest {
  test: (names: string) => boolean;
}

/**
 * Returns a pattern for names that have one of `words`, written as alternatives, as whole words: `share-bar` has `share` and
 * `bar`. A blank in them stands for what sites write between two words: nothing, a hyphen, or underscores.
 */
export function wholeWords(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.replaceAll(' ', '[-_]*')})(?=$|[\\s_-])`);
}

const MOST_KNOWN = 2000;

/** Returns `pattern` with a memory: pages name most of their boxes alike, and each box is asked about many times. */
export function nameTest(pattern: RegExp): NameTest {
  return { test: remember((names) => pattern.test(names), MOST_KNOWN) };
}
