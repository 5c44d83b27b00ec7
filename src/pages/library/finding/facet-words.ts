import { nameOrder } from '../../../library/record/name-order.ts';
import type { FacetCount } from '../../../library/search/query/counts.ts';
import { dateTimeFormat, displayNames } from '../../../ui/words/formatters.ts';
import { interfaceLanguage } from '../../../ui/words/i18n.ts';
import type { FilterFacet } from '../place/place.ts';
import { readableHost } from '../../../ui/words/readable-address.ts';

/** Returns a facet's value as a person reads it: a language by its name, a month in words, a source's host in its letters, others as they stand. */
export function facetWords(facet: FilterFacet, value: string): string {
  if (facet === 'language') return languageName(value);
  if (facet === 'month') return monthName(value);
  if (facet === 'source') return readableHost(value);
  return value;
}

/** Returns the values with equals by the alphabet, as they are read: of some the index knows only the code. */
export function inOrder(facet: FilterFacet, values: readonly FacetCount[]): readonly FacetCount[] {
  if (facet === 'month') return values;
  const compare = nameOrder(interfaceLanguage());
  return values
    .map((value) => ({ ...value, words: facetWords(facet, value.value) }))
    .toSorted((a, b) => b.count - a.count || compare(a.words, b.words));
}

function languageName(tag: string): string {
  try {
    return displayNames(interfaceLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A page may declare anything as its language.
    return tag;
  }
}

function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  const language = interfaceLanguage();
  const words = dateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
  // It stands alone in its list; many languages write it small, as within a sentence.
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
