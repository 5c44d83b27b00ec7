/**
 * Makes a text unreadable and leaves its shape: each word becomes nonsense of the same letters' case, script and number,
 * the same word the same nonsense, so that what matched on a page still matches. Punctuation stays; numbers become others
 * that can still be dates and times where they were.
 */
import { keptIn } from './kept-words.ts';
import { numbersFor, otherLetter } from './letters.ts';

export type Scramble = (text: string) => string;

/** Scripts that write no blanks between words: each character stands for itself. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const TOKEN = new RegExp(String.raw`${UNSPACED.source}|[\p{L}\p{M}]+|\p{Nd}+`, 'gu');
const ADDRESS = /(?:https?:)?\/\/[^\s"'<>\\]+/gi;

/** Returns the scrambler for one page; with the same secret it does the same again. */
export function scramblerWith(secret: string): Scramble {
  const known = new Map<string, string>();
  const nonsenseFor = (token: string): string => {
    // Of `2026-11-12T16:40Z`; alone it says nothing anywhere.
    if (token === 'T' || token === 'Z') return token;
    let nonsense = known.get(token);
    if (nonsense === undefined) {
      nonsense = /^\p{Nd}/u.test(token) ? otherNumber(token, secret) : otherWord(token, secret);
      known.set(token, nonsense);
    }
    return nonsense;
  };
  const words: Scramble = (text) => text.replace(TOKEN, nonsenseFor);
  const besideKept: Scramble = (text) => {
    let done = '';
    let from = 0;
    for (const [start, end] of keptIn(text)) {
      done += words(text.slice(from, start)) + text.slice(start, end);
      from = end;
    }
    return done + words(text.slice(from));
  };
  return (text) => {
    let done = '';
    let from = 0;
    const composed = text.normalize('NFC');
    for (const match of composed.matchAll(ADDRESS)) {
      done += besideKept(composed.slice(from, match.index)) + otherAddress(match[0], words);
      from = match.index + match[0].length;
    }
    return done + besideKept(composed.slice(from));
  };
}

/** The same in capitals and small letters; never the word itself, where its script has another letter. */
function otherWord(word: string, secret: string): string {
  const lower = word.toLowerCase();
  for (let trial = 0; trial < 20; trial += 1) {
    const next = numbersFor(secret, `${lower}${trial || ''}`);
    const other = word.replace(/\p{L}/gu, (letter) => otherLetter(letter, next));
    if (other.toLowerCase() !== lower) return other;
  }
  return word;
}

/** What a number of one or two digits can be in a date or a time, so that it stays one: month, day, hour, minute. */
const RANGES: readonly [number, number, number][] = [
  [0, 0, 0],
  [1, 9, 9],
  [10, 12, 12],
  [13, 23, 23],
  // A day of any month.
  [24, 31, 28],
  [32, 59, 59],
  [60, 99, 99],
];

function otherNumber(digits: string, secret: string): string {
  const value = Number(digits);
  const next = numbersFor(secret, String(value));
  if (/^(?:19|20)\d\d$/.test(digits)) return String(2000 + (next() % 25));
  const range = digits.length <= 2 ? RANGES.find(([from, to]) => value >= from && value <= to) : undefined;
  if (range) return String(range[0] + (next() % (range[2] - range[0] + 1))).padStart(digits.length, '0');
  return digits.replace(/\p{Nd}/gu, (digit, at: number) => {
    const zero = (digit.codePointAt(0) ?? 48) - numeral(digit);
    return String.fromCodePoint(zero + (at === 0 ? 1 + (next() % 9) : next() % 10));
  });
}

/** Digits of any script stand in tens, from their zero on. */
function numeral(digit: string): number {
  const code = digit.codePointAt(0) ?? 48;
  for (let value = 0; value < 10; value += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return value;
  }
  return code % 10;
}

/** `https://www.paper.example/…`: under `.example` nobody is reached; what kind of file it is stays. */
function otherAddress(address: string, words: Scramble): string {
  const [, scheme = '', host = '', rest = ''] = /^((?:https?:)?\/\/)([^/?#]*)(.*)$/is.exec(address) ?? [];
  return `${scheme}${words(host.replace(/^www\./, '').replace(/[^\p{L}\p{M}\d.-]/gu, '-'))}.example${otherPath(rest, words)}`;
}

/** Returns a path or a relative address scrambled; what kind of file it is stays. */
export function otherPath(path: string, words: Scramble): string {
  const [, before = path, kind = '', after = ''] =
    /^([^?#]*?)(\.(?:html?|php|aspx?|jpe?g|png|webp|gif|avif|svg|mp4|js|css))?([?#].*)?$/is.exec(path) ?? [];
  return words(before) + kind + words(after);
}
