/** Patterns for the names of boxes, asked so often that what they said is worth remembering. */

export interface NameTest {
  test: (names: string) => boolean;
}

const MOST_KNOWN = 2000;

/** Returns `pattern` with a memory: pages name most of their boxes alike, and each box is asked about many times. */
export function nameTest(pattern: RegExp): NameTest {
  const known = new Map<string, boolean>();
  return {
    test(names) {
      const before = known.get(names);
      if (before !== undefined) return before;
      if (known.size >= MOST_KNOWN) known.clear();
      const matches = pattern.test(names);
      known.set(names, matches);
      return matches;
    },
  };
}
