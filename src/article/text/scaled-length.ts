import { CJK } from './characters.ts';

/** Letters, where a character of Chinese, Japanese or Korean counts for two and a half. */
export function scaledLength(text: string): number {
  return text.length * (CJK.test(text) ? 2.5 : 1);
}
