/** Comparing texts of one page that say the same in different type: quotes, dashes, entities, case, blanks. */
import { isLetter, isSpoken } from './characters.ts';
import { remember } from '../remember.ts';

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z]{2,8});/gi;

let named = (entity: string): string => new DOMParser().parseFromString(entity, 'text/html').body.textContent;

/** From now on `decode` gives the character of a named entity: a service worker has no parser of pages to ask. */
export function nameCharacters(decode: (entity: string) => string): void {
  named = decode;
  asked.clear();
}

/**
 * Returns `text` with HTML entities resolved: sites escape JSON-LD and meta contents twice (`Swift&#8217;s`). An entity
 * that is not known stays as it is.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined) => {
    const code = parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
    if (Number.isNaN(code)) return characterOf(whole);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** To ask the parser takes as long as a line of text, and a page can name as many as it likes. */
const asked = new Map<string, string>();
const MOST_ASKED = 500;

function characterOf(entity: string): string {
  let character = asked.get(entity);
  if (character === undefined) {
    if (asked.size >= MOST_ASKED) return entity;
    asked.set(entity, (character = named(entity)));
  }
  return character;
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant.
const ASCII = /^[\x00-\x7F]*$/;

const MOST_REMEMBERED = 500;
/** A longer text is hardly asked for twice. */
const LONGEST_REMEMBERED = 300;

/** Returns what two texts must share to be called the same: letters and digits only, lower case, one form of Unicode. */
export function fold(text: string): string {
  return text.length > LONGEST_REMEMBERED ? foldAnew(text) : foldOnce(text);
}

/** Three of four times it is a title, name or line that has been compared already. */
const foldOnce = remember(foldAnew, MOST_REMEMBERED);

/** Blanks and signs of ASCII, of what is in lower case: nearly all that goes, and to look for them alone is quick. */
const ASCII_SIGNS = /[^a-z\d\u0080-\uFFFF]+/g;

function foldAnew(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(ASCII_SIGNS, '');
  const plain = text.normalize('NFKC').toLowerCase().replace(ASCII_SIGNS, '');
  let folded = '';
  let from = 0;
  for (let at = 0; at < plain.length; at += 1) {
    if (isSpoken(plain, at)) continue;
    if (at > from) folded += plain.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? plain : folded + plain.slice(from);
}

/**
 * Returns the text with one blank for each row of them, a line feed where one is in it. Patterns that begin at a blank would
 * begin anew at each of a million.
 */
export function withSingleBlanks(text: string): string {
  return text.replace(/\s{2,}/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
}

/** Lower case, without what is no letter at both ends: `▶ Advertisement 2` is `advertisement`. */
export function bareWords(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isLetter(text, start)) start += 1;
  while (end > start && !isLetter(text, end - 1)) end -= 1;
  return text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
}

/** Returns the text with its first letter in capital: `theo Reuters` is matched as the words of a language stand in print. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns `words` as alternatives of a regular expression, longest first, so that the longest match wins. */
export function alternatives(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`))
    .join('|');
}
