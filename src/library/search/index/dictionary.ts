/** The values of all facets, numbered: the index stores and counts numbers, and people read words. */
import { FACETS, type Facet } from './facets.ts';
import { fold } from '../words/fold.ts';

export interface Dictionary {
  /** By code: which of `FACETS` the value belongs to, and the value. */
  facets: number[];
  values: string[];
  codes: Map<string, number>;
  /** Folded values, made when first looked up. */
  folded: string[];
  /** Which values are forms of the same name, as far as that was looked for: see `names.ts`. */
  forms: { first: number[]; byKey: Map<string, number> };
}

/** Returns a dictionary without values. */
export function emptyDictionary(): Dictionary {
  return { facets: [], values: [], codes: new Map(), folded: [], forms: { first: [], byKey: new Map() } };
}

/** Returns the code of the value, giving it one if it has none yet. */
export function codeOf(dictionary: Dictionary, facet: Facet, value: string): number {
  const key = `${facet}\n${value}`;
  const known = dictionary.codes.get(key);
  if (known !== undefined) return known;
  const code = dictionary.values.length;
  addValue(dictionary, FACETS.indexOf(facet), value);
  return code;
}

/** Adds a value under the next code, as it was read from the store. */
export function addValue(dictionary: Dictionary, facet: number, value: string): void {
  dictionary.codes.set(`${FACETS[facet] ?? ''}\n${value}`, dictionary.values.length);
  dictionary.facets.push(facet);
  dictionary.values.push(value);
}

/**
 * Returns the codes that a person means by `value` in one of these facets: those that are it, whatever the case and the
 * diacritics, apostrophes too; when there is none, those in which a word begins with it.
 */
export function codesLike(dictionary: Dictionary, facets: readonly Facet[], value: string): number[] {
  const wanted = fold(value).trim();
  const inFacets = new Set(facets.map((facet) => FACETS.indexOf(facet)));
  const equal: number[] = [];
  const similar: number[] = [];
  for (let code = 0; code < dictionary.values.length; code++) {
    if (!inFacets.has(dictionary.facets[code] ?? -1)) continue;
    const folded = (dictionary.folded[code] ??= fold(dictionary.values[code] ?? ''));
    if (folded === wanted || whole(folded) === whole(wanted)) equal.push(code);
    else if (beginsWord(folded, wanted) || beginsWord(whole(folded), whole(wanted))) similar.push(code);
  }
  return equal.length > 0 ? equal : similar;
}

/** `oneill` for `o'neill`. */
const whole = (folded: string): string => (folded.includes("'") ? folded.replaceAll("'", '') : folded);

function beginsWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
