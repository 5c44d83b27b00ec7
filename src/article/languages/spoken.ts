/**
 * The languages whose words are at hand while a page's layout is read. In the page they are few and come with the request
 * (`choose.ts` chooses them): the words of all languages weigh more than the reader itself. Where all are loaded, all count.
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
  return { code, credit, boilerplate: { related, calls, furniture }, byline: { markers } };
}

let spoken: readonly LayoutWords[] = [];

/** From now on the words of `languages` count, unless others are asked for. */
export function speak(languages: readonly LayoutWords[]): void {
  spoken = languages;
}

/** Runs `read` by the words of `languages` only. Reading runs in one piece, so that no other reading meets them. */
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
