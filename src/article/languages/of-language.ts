import { remember } from '../remember.ts';
import { languageFor, languages } from './index.ts';
import type { Language } from './language.ts';

const english = languages.filter(({ code }) => code === 'en');

/**
 * Returns a function that gives what `make` makes of the words of a page's language and of English, in which plugins speak
 * everywhere; of all languages, where it is not known. Made once for each.
 */
export function ofLanguage<T>(make: (languages: readonly Language[]) => T): (tag: string | null) => T {
  const made = remember((own: Language | null) => make(own ? [...new Set([own, ...english])] : languages));
  return (tag) => made(languageFor(tag) ?? null);
}
