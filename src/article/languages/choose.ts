/** Which languages' words a page is read by: one page, one or two languages, and English, which plugins speak everywhere. */
import type { PageSample } from '../page-sample.ts';
import { remember } from '../remember.ts';
import { languageFor, languages } from './index.ts';
import type { Language } from './language.ts';
import { possibleLanguages } from './of-text.ts';

/** Near relatives that a short text cannot tell apart are all taken, but not more than this. */
const MOST = 3;
const chosen = new Map<string, readonly Language[]>();

/**
 * Returns the languages of the page: those that its text can be in, those that it declares, that of its country (a Vietnamese
 * paper's English page has Vietnamese credits), and English. Declared ones are not believed alone: one page in six
 * declares a wrong one. The same languages are the same list, so that patterns made of it can be kept.
 */
export function chooseLanguages(sample: PageSample): readonly Language[] {
  const { text } = sample;
  const known = [...codesOf(sample), 'en'].flatMap((code) => languageFor(code) ?? []);
  // Nothing is known of the page: its words may be in any language.
  const list = known.length > 1 || text !== '' ? [...new Set(known)] : languages;
  const key = list.map(({ code }) => code).join();
  const before = chosen.get(key);
  if (before) return before;
  chosen.set(key, list);
  return list;
}

/** Whether the page can be in a language whose words are not known, or not yet. */
export function hasUnknownLanguage(sample: PageSample): boolean {
  return codesOf(sample).some((code) => languageFor(code) === undefined);
}

function codesOf({ declared, text, host }: PageSample): string[] {
  return [...possibleLanguages(text).slice(0, MOST), ...declared, ofCountry(host)].filter((code) => code !== '');
}

/** The language that is spoken most where the address says that the site is at home: `.vn` is Vietnamese. */
function ofCountry(host: string): string {
  const country = /\.([a-z]{2})$/.exec(host)?.[1];
  if (!country) return '';
  return spokenIn(country);
}

const spokenIn = remember((country: string): string => {
  try {
    return new Intl.Locale(`und-${country.toUpperCase()}`).maximize().language;
  } catch {
    // No country's letters: nothing is said.
    return '';
  }
});
