import { CJK } from './characters.ts';

/** One Chinese, Japanese or Korean character says what takes two to three Latin letters. */
export const CJK_SCALE = 2.5;

/** Returns the text's length in letters, each character of a text with Chinese, Japanese or Korean in it scaled. */
export function scaledLength(text: string): number {
  return text.length * (CJK.test(text) ? CJK_SCALE : 1);
}
