/**
 * The languages by whose words a page's layout is read. In the page these are few, and their words come with the request
 * (`choose.ts` chooses them): the words of all languages are larger than the reader itself.
 */
import { rememberWhile } from '../remember.ts';
import type { Language } from './language.ts';

/** What the layout is read by: the words that open bylines and credits, and those of boilerplate. */
export interface LayoutWords extends Pick<Language, 'code' | 'credit'> {
  byline: Pick<Language['byline'], 'markers'>;
  boilerplate: Omit<Language['boilerplate'], 'notices'>;
}

/** Returns what of a language's words goes with a call to the page. */
export function layoutWords({ code, credit, boilerplate, byline: { markers } }: LayoutWords): LayoutWords {
  const { related, calls, furniture } = boilerplate;
  // Amid a line stands `Aus Bern berichtet`, with the name behind it: it opens none.
  const opening = markers.filter((marker) => !/^[a-z]/.test(marker));
  return { code, credit, boilerplate: { related, calls: openings(calls), furniture }, byline: { markers: opening } };
}

/** A line that opens with `Follow us` opens with `Follow`. */
function openings(phrases: readonly string[]): string[] {
  return phrases.filter((phrase) => !phrases.some((shorter) => phrase.startsWith(`${shorter} `)));
}

let spoken: readonly LayoutWords[] = [];

/** Sets the languages that are used outside of `speaking`. */
export function speak(languages: readonly LayoutWords[]): void {
  spoken = languages;
}

/** Runs `read` by the words of `languages` only. `read` must be synchronous, so that no other reading sees them. */
export function speaking<T>(languages: readonly LayoutWords[], read: () => T): T {
  const before = spoken;
  spoken = languages;
  try {
    return read();
  } finally {
    spoken = before;
  }
}

/** Returns a function that gives what `make` makes of the spoken languages, made once for each list of them. */
export function ofSpoken<T>(make: (languages: readonly LayoutWords[]) => T): () => T {
  const made = rememberWhile(make);
  return () => made(spoken);
}
