/** Every language whose words Cutline knows. Adding one is adding a file and a line here (docs/adding-a-language.md). */
import { en } from './en.ts';
import type { Language } from './language.ts';
import { vi } from './vi.ts';

export const languages: readonly Language[] = [vi, en];

/** Returns the words of a BCP 47 language tag (its primary subtag decides), or undefined for a language not known. */
export function languageFor(tag: string | null): Language | undefined {
  const code = tag?.split('-')[0]?.toLowerCase();
  return languages.find((language) => language.code === code);
}

/** Returns the words that `pick` takes from each of `from` (all languages if not given), each once, longest first. */
export function wordsOf(pick: (language: Language) => readonly string[], from = languages): string[] {
  return [...new Set(from.flatMap(pick))].toSorted((a, b) => b.length - a.length);
}
