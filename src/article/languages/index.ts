/**
 * The languages whose words Cutline knows: those that are always at hand, and the further ones once they were learned.
 * Adding one is adding a file and a line here or in `further/index.ts` (docs/how-to/add-a-language.md).
 */
import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { hr } from './hr.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';
import { sv } from './sv.ts';
import { sw } from './sw.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { ur } from './ur.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';
import type { Language } from './language.ts';
import { remember } from '../remember.ts';
import { speak } from './spoken.ts';

const known: Language[] = [
  vi,
  en,
  ar,
  cs,
  de,
  es,
  fa,
  fr,
  hi,
  hr,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sr,
  sv,
  sw,
  tr,
  uk,
  ur,
  zh,
];

const byCode = new Map([
  ...known.map((each): [string, Language] => [each.code, each]),
  ['nb', no],
  ['nn', no],
  ['bs', hr],
]);
const atHand = known.length;
speak(known);

/** The languages that are known now. */
export const languages: readonly Language[] = known;

/** From now on these languages are known as well. */
export function learn(more: readonly Language[]): void {
  known.push(...more);
  for (const language of more) byCode.set(language.code, language);
}

/** Whether the further languages were learned. */
export function hasLearned(): boolean {
  return known.length > atHand;
}

/** Returns a function that gives what `make` makes of all known languages, made anew when more of them have been learned. */
export function ofKnown<T>(make: () => T): () => T {
  const made = remember((_count: number) => make());
  return () => made(known.length);
}

/** Returns the words of a BCP 47 language tag (its primary subtag decides), or undefined for a language not known. */
export function languageFor(tag: string | null): Language | undefined {
  return tag === null ? undefined : byCode.get((tag.split('-', 1)[0] ?? '').toLowerCase());
}

/** Returns the words that `pick` takes from each of `from` (all languages if not given), each once, longest first. */
export function wordsOf(pick: (language: Language) => readonly string[], from = languages): string[] {
  return [...new Set(from.flatMap(pick))].toSorted((a, b) => b.length - a.length);
}
