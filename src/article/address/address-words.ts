/** The words in addresses and headlines, for telling whether an address is that of a story. */
import { withoutMarks } from '../text/without-marks.ts';
import { decoded } from './web-address.ts';

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** A word of three letters or more; of a script that writes no spaces, each two letters that follow each other. */
const WORD = new RegExp(String.raw`(?=([${UNSPACED}]{2}))|[[\p{L}\p{N}]--[${UNSPACED}]]{3,}`, 'gv');

/** Returns the words of the text without case and diacritics, as addresses have them. */
export function addressWords(text: string): Set<string> {
  const plain = withoutMarks(text.normalize('NFKC').toLowerCase());
  return new Set(Array.from(plain.matchAll(WORD), ([word, pair]) => pair ?? word));
}

/** Returns the words of the address's path. */
export function pathWords(url: string): Set<string> {
  return addressWords(decoded(URL.parse(url)?.pathname ?? ''));
}

/** Returns the words of that part of the path which has most: where the headline stands in the address, it stands there. */
export function slugWords(url: string): Set<string> {
  const parts = (URL.parse(url)?.pathname ?? '').split('/').map((part) => addressWords(decoded(part)));
  return parts.reduce((most, words) => (words.size > most.size ? words : most));
}

/** Which share of these words are among `others`; 0 when there are none. */
export function shareAmong(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : words.intersection(others).size / words.size;
}

/** Whether both have a number long enough to be that of the story: not that of a year or a day. */
export function shareNumber(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words.intersection(others)].some((word) => /\d{5}/.test(word) && !/^(?:19|20)\d{6}$/.test(word));
}
