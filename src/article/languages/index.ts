/** Every language whose words Cutline knows. Adding one is adding a file and a line here (docs/how-to/add-a-language.md). */
import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { fa } from './fa.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { is } from './is.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { lt } from './lt.ts';
import { lv } from './lv.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';
import type { Language } from './language.ts';

export const languages: readonly Language[] = [
  vi,
  en,
  ar,
  cs,
  da,
  de,
  el,
  es,
  et,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  is,
  it,
  ja,
  ko,
  lt,
  lv,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sv,
  th,
  tr,
  uk,
  zh,
];

/** Returns the words of a BCP 47 language tag (its primary subtag decides), or undefined for a language not known. */
export function languageFor(tag: string | null): Language | undefined {
  const code = tag?.split('-')[0]?.toLowerCase();
  return languages.find((language) => language.code === code);
}

/** Returns the words that `pick` takes from each of `from` (all languages if not given), each once, longest first. */
export function wordsOf(pick: (language: Language) => readonly string[], from = languages): string[] {
  return [...new Set(from.flatMap(pick))].toSorted((a, b) => b.length - a.length);
}
