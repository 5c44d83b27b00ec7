/** Text as the index takes it: folded, and taken apart where a script writes no spaces between words. */
import { fold } from './fold.ts';

/** Scripts without spaces between words. By extensions, so that the Japanese long-vowel mark belongs to its word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/**
 * Such runs are taken apart into characters with their marks, and a query for several of them is a phrase. Words by
 * dictionary would be fewer entries, but where they begin depends on what stands around them: a word that is typed would
 * not be found in every story that has it.
 */
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Returns the text folded, with spaces between the characters of scripts that write none. */
export function segment(text: string): string {
  return fold(text).replace(UNSPACED, (run) => {
    const parts = Array.from(characters.segment(run), ({ segment }) => segment);
    return ` ${parts.join(' ')} `;
  });
}

/** Whether a word of the index is a character of such a script. */
export function isUnspaced(word: string): boolean {
  UNSPACED.lastIndex = 0;
  return UNSPACED.test(word);
}
