/** The order in which tags, collections, sources and other names are listed. */

const collators = new Map<string | undefined, Intl.Collator>();

/**
 * Returns the comparison of names by the alphabet of this language, or of the browser's, with numbers by what they count:
 * `Part 2` comes before `Part 10`.
 */
export function nameOrder(language?: string): (a: string, b: string) => number {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, collator);
  return collator.compare;
}
