/**
 * What kind of character stands somewhere in a text: what `\p{L}` and its like say in a pattern, without their price. To
 * compile a pattern with such a class in it takes about a millisecond, at each page anew; thirty of them were a fifth of the
 * time in which a page is read for the first time.
 */

/** Kana, Chinese characters and Korean syllables. */
export const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

const UPPER = 1;
const LOWER = 2;
/** A letter that has no case: of Chinese, Arabic, Thai … */
const CASELESS = 3;
/** A letter that is none of these: `ʰ`, `ǅ`. */
const ODD = 4;
const MARK = 5;
const NUMBER = 6;
const SIGN = 7;

/** What is known of each code unit; 0 is not asked yet. */
const known = new Uint8Array(0x1_00_00);

export const isUpper = (text: string, at: number): boolean => kindAt(text, at) === UPPER;
export const isLower = (text: string, at: number): boolean => kindAt(text, at) === LOWER;
export const isCaseless = (text: string, at: number): boolean => kindAt(text, at) === CASELESS;
export const isLetter = (text: string, at: number): boolean => kindAt(text, at) <= ODD;
/** A letter or a mark on one. */
export const isOfWord = (text: string, at: number): boolean => kindAt(text, at) <= MARK;
export const isLetterOrNumber = (text: string, at: number): boolean => {
  const kind = kindAt(text, at);
  return kind <= ODD || kind === NUMBER;
};
/** A letter, a mark or a digit. */
export const isSpoken = (text: string, at: number): boolean => kindAt(text, at) <= NUMBER;
/** A small letter or a digit. */
export const isLowerOrNumber = (text: string, at: number): boolean => [LOWER, NUMBER].includes(kindAt(text, at));

/** Whether any character of the text is of a kind: `has(isUpper, text)`. */
export function has(isOfKind: (text: string, at: number) => boolean, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isOfKind(text, at)) return true;
  return false;
}

/** Returns the runs of letters and marks, in order. */
export function wordsIn(text: string): string[] {
  if (ASCII.test(text)) return text.match(/[a-z]+/gi) ?? [];
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const inside = isOfWord(text, at);
    if (inside && start < 0) start = at;
    else if (!inside && start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  return words;
}

/**
 * Returns the text with its characters' kinds in their places, to be asked by plain patterns: `A` a capital, `a` a small
 * letter, `x` one without case, `l` any other letter, `m` a mark, `0` a number. All else stays: `A-Ł. Ōta 3` is `A-A. Aaa 0`.
 */
export function shapeOf(text: string): string {
  if (ASCII.test(text)) return text.replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a').replace(/\d/g, '0');
  let shape = '';
  for (let at = 0; at < text.length; at += 1) shape += SHAPES[kindAt(text, at)] || text.charAt(at);
  return shape;
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant.
const ASCII = /^[\x00-\x7F]*$/;
const SHAPES = ['', 'A', 'a', 'x', 'l', 'm', '0', ''];

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = known[unit];
  if (kind === undefined) return SIGN;
  if (kind !== 0) return kind;
  // Half a character says nothing by itself.
  if (unit >= 0xd8_00 && unit < 0xe0_00) return kindByPattern(characterAround(text, at));
  return (known[unit] = kindOf(text.charAt(at), unit));
}

/** The whole character that a half of it belongs to. */
function characterAround(text: string, at: number): string {
  const start = text.charCodeAt(at) >= 0xdc_00 ? at - 1 : at;
  return text.slice(Math.max(start, 0), start + 2);
}

/** Nearly all characters of nearly all pages are told by their place or by having a case; patterns know the rest. */
function kindOf(char: string, unit: number): number {
  const lower = char.toLowerCase();
  const hasCase = lower !== char.toUpperCase();
  if (unit < 0x80 && !hasCase) return char >= '0' && char <= '9' ? NUMBER : SIGN;
  if (unit < 0xc0 && !hasCase && !'ªº²³¹¼½¾'.includes(char)) return SIGN;
  if (unit >= 0x20_00 && unit < 0x20_70) return SIGN;
  if (unit >= 0x4e_00 && unit < 0xa0_00) return CASELESS;
  if (hasCase && (unit < 0x5_30 || (unit >= 0x1e_00 && unit < 0x1f_00)) && !'ǅǈǋǲ\u0345'.includes(char))
    return lower === char ? LOWER : UPPER;
  return kindByPattern(char);
}

function kindByPattern(char: string): number {
  return KINDS.find(([pattern]) => pattern.test(char))?.[1] ?? SIGN;
}

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^\p{Ll}$/u, LOWER],
  [/^\p{Lu}$/u, UPPER],
  [/^\p{Lo}$/u, CASELESS],
  [/^\p{L}$/u, ODD],
  [/^\p{M}$/u, MARK],
  [/^\p{N}$/u, NUMBER],
];
