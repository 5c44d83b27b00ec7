/** People's names, of which all forms are one value to a person. */
import type { Dictionary } from './dictionary.ts';
import { commonForm, FACETS, isName, type Facet } from './facets.ts';

/** Returns by code that of the first form of the same name; a value of another facet is its own. */
function firstForms({ values, facets, forms }: Dictionary): readonly number[] {
  for (let code = forms.first.length; code < values.length; code++) {
    const facet = FACETS[facets[code] ?? 0] ?? 'kind';
    const key = keyOf(facet, values[code] ?? '');
    const first = isName(facet) ? (forms.byKey.get(key) ?? code) : code;
    if (isName(facet)) forms.byKey.set(key, first);
    forms.first.push(first);
  }
  return forms.first;
}

const keyOf = (facet: Facet, value: string): string => `${facet}\n${commonForm(facet, value)}`;

/** Returns the codes of this value and of the other forms of a name, if any record has had one. */
export function codesOf(dictionary: Dictionary, facet: Facet, value: string): number[] {
  const first = firstForms(dictionary);
  const known = (isName(facet) ? dictionary.forms.byKey : dictionary.codes).get(keyOf(facet, value));
  if (known === undefined) return [];
  return isName(facet) ? first.flatMap((form, code) => (form === known ? [code] : [])) : [known];
}

/**
 * Returns the counts with all forms of a name counted together, under the one that is among `preferred`, as a person clicked
 * it, or else has the most.
 */
export function countedByName(
  dictionary: Dictionary,
  counts: Uint32Array,
  preferred: ReadonlySet<number>,
): Uint32Array {
  const first = firstForms(dictionary);
  const sums = new Uint32Array(counts.length);
  /** By first form: the form that is shown. */
  const shown = Uint32Array.from(first);
  const better = (code: number, than: number) =>
    !preferred.has(than) && (preferred.has(code) || (counts[code] ?? 0) > (counts[than] ?? 0));
  for (const [code, form] of first.entries()) {
    sums[form] = (sums[form] ?? 0) + (counts[code] ?? 0);
    if (better(code, shown[form] ?? 0)) shown[form] = code;
  }
  const together = new Uint32Array(counts.length);
  for (const [code, sum] of sums.entries()) if (sum > 0) together[shown[code] ?? code] = sum;
  return together;
}
