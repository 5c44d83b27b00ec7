/** Patterns for the names of boxes, asked so often that what they said is worth remembering. */
import { remember } from './remember.ts';

export interface NameTest {
  test: (names: string) => boolean;
}

const MOST_KNOWN = 2000;

/** Returns `pattern` with a memory: pages name most of their boxes alike, and each box is asked about many times. */
export function nameTest(pattern: RegExp): NameTest {
  return { test: remember((names) => pattern.test(names), MOST_KNOWN) };
}
