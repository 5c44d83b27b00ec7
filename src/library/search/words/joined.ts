/**
 * Words that are written in pieces and typed as one: `O'Neill`, `U.S.`, `e-mail`, `пам'ять`. The index takes a word apart at
 * the sign, so that `l'homme` is found by `homme`; of these it has the whole word too.
 */
import { fold } from './fold.ts';

/** A word with signs inside it, and where it stands in the text. */
export interface JoinedWord {
  /** Folded, without the signs. */
  word: string;
  start: number;
  end: number;
}

/** An apostrophe as `fold` knows it, the gershayim of Hebrew abbreviations, a hyphen, a full stop; before a letter. */
const INSIDE = /['’‘ʼʻ＇׳״"‐‑.-](?=\p{L})/gu;

const LETTER = String.raw`[\p{L}\p{M}]`;
const WORD = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}‐‑-])(?:` +
    String.raw`(?<first>${LETTER}+)(?<apostrophe>['’‘ʼʻ＇׳])(?<second>${LETTER}+)(?:['’‘ʼʻ＇׳]${LETTER}+)*` +
    String.raw`|\p{Script=Hebrew}+[״"]\p{Script=Hebrew}+` +
    String.raw`|\p{Script=Latin}{1,4}[-‐‑]\p{Script=Latin}+(?![-‐‑])` +
    String.raw`|(?:\p{Lu}\.){2,}` +
    String.raw`)(?![\p{L}\p{N}])`,
  'gu',
);

/** Short words that French, Italian and Catalan write before another one: nobody types `lhomme`, and half a text would be there twice. */
const ELIDED =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|quoiqu|gl|un|(?:a|da|de|ne|su|co|que|be)ll|tutt|anch|com|dov|quest)$/i;
/** What English writes after one: `don't`, `the city's`. */
const CONTRACTED = /^(?:s|t|d|m|re|ve|ll)$/i;

/** Returns the words of the text that are written in pieces and typed as one. */
export function joinedWords(text: string): JoinedWord[] {
  const words: JoinedWord[] = [];
  let end = 0;
  // Few words have such a sign, and only these are looked at.
  for (const { index } of text.matchAll(INSIDE)) {
    if (index < end) continue;
    let start = index;
    while (start > end && !isSpace(text.charCodeAt(start - 1))) start--;
    for (end = index; end < text.length && !isSpace(text.charCodeAt(end));) end++;
    words.push(...joinedIn(text.slice(start, end), start));
  }
  return words;
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;

/** Those of a text without spaces that stands at `offset`. */
function joinedIn(text: string, offset: number): JoinedWord[] {
  return Array.from(text.matchAll(WORD)).flatMap((match) => {
    const { first = '', apostrophe, second = '' } = match.groups ?? {};
    if (apostrophe !== undefined && isTwoWords(first, second)) return [];
    const start = offset + match.index;
    const word = fold(match[0]).replace(/[^\p{L}\p{M}]/gu, '');
    return [{ word, start, end: start + match[0].length }];
  });
}

/** Two words, of which one has lost a vowel; a name (`L'Oréal`, `D'Angelo`) goes on with a capital. */
function isTwoWords(first: string, second: string): boolean {
  if (!/^\p{Script=Latin}/u.test(first)) return false;
  return CONTRACTED.test(second) || (ELIDED.test(first) && !/^\p{Lu}/u.test(second));
}
