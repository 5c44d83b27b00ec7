/**
 * Phrases that are sought as whole words, in any case. A pattern with `\p{L}` at the edges of the words finds the same, and
 * takes a millisecond or two to compile: for each list of each language, at each page that is read.
 */
import { isOfWord } from '../text/characters.ts';

export interface Place {
  start: number;
  end: number;
}

export interface PhraseOptions {
  /** Only as they are written: `Theo` opens a source, `theo` is a word of any sentence. */
  exact?: boolean;
  /** What follows may be a name without a blank before it, as after `文` or `記者`. */
  beforeName?: boolean;
}

/** Han, as far as pages write it; and the strokes after a role. */
const BEFORE_NAME = /[\u3005\u3400-\u9FFF\uF900-\uFAFF／/]/;

export class PhraseList {
  /** By the code of their first character; of those with the same one the longest is first. */
  readonly #phrases = new Map<number, string[]>();
  readonly #options: PhraseOptions;
  #longest = 0;

  constructor(phrases: readonly string[], options: PhraseOptions = {}) {
    this.#options = options;
    for (const phrase of new Set(phrases.map((each) => this.#written(each)))) {
      const first = phrase.charCodeAt(0);
      const known = this.#phrases.get(first);
      if (known) known.push(phrase);
      else if (phrase !== '') this.#phrases.set(first, [phrase]);
      this.#longest = Math.max(this.#longest, phrase.length);
    }
    for (const list of this.#phrases.values()) list.sort((a, b) => b.length - a.length);
  }

  /** Returns the first place at or after `from` where a phrase stands, the longest there; null where none does. */
  find(text: string, from = 0): Place | null {
    const written = this.#written(text);
    for (let start = from; start < text.length; start += 1) {
      if (!this.#phrases.has(written.charCodeAt(start)) || (start > 0 && isOfWord(text, start - 1))) continue;
      const end = this.#endAt(text, written, start);
      if (end > 0) return { start, end };
    }
    return null;
  }

  /** Returns the end of the phrase that the text opens with; 0 where it opens with none. */
  opening(text: string): number {
    // What is written behind the longest phrase decides nothing, and texts may be long.
    return this.#endAt(text, this.#written(text.slice(0, this.#longest + 1)), 0);
  }

  #endAt(text: string, written: string, start: number): number {
    for (const phrase of this.#phrases.get(written.charCodeAt(start)) ?? []) {
      const end = start + phrase.length;
      if (written.startsWith(phrase, start) && this.#ends(text, end)) return end;
    }
    return 0;
  }

  #ends(text: string, end: number): boolean {
    return (
      end === text.length ||
      !isOfWord(text, end) ||
      (this.#options.beforeName === true && BEFORE_NAME.test(text.charAt(end - 1)))
    );
  }

  /** As it is compared: character by character, since `İ` in small letters is longer than itself. */
  #written(text: string): string {
    if (this.#options.exact === true) return text;
    const lower = text.toLowerCase();
    if (lower.length === text.length) return lower;
    return text.replace(/[^]/g, (char) => {
      const small = char.toLowerCase();
      return small.length === 1 ? small : char;
    });
  }
}
