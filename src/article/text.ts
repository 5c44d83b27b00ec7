/** Comparing texts of one page that say the same in different type: quotes, dashes, entities, case, blanks. */
import { isLetter, isSpoken } from './characters.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  shy: '',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  copy: '©',
  reg: '®',
  middot: '·',
  bull: '•',
  euro: '€',
  ordf: 'ª',
  ordm: 'º',
  iexcl: '¡',
  iquest: '¿',
};
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/**
 * Returns `text` with HTML entities resolved: sites escape JSON-LD and meta contents twice (`Swift&#8217;s`). An entity
 * that is not known stays as it is.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    ENTITY,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? accented(name) ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** `uuml` is u with an umlaut, and so on: a letter and the name of its accent. */
function accented(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  return accent && `${name.charAt(0)}${accent}`.normalize('NFC');
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant.
const ASCII = /^[\x00-\x7F]*$/;

/** What was folded before: three of four times it is a title, name or line that has been compared already. */
const before = new Map<string, string>();
const MOST_REMEMBERED = 500;
/** A longer text is hardly asked for twice. */
const LONGEST_REMEMBERED = 300;

/** Returns what two texts must share to be called the same: letters and digits only, lower case, one form of Unicode. */
export function fold(text: string): string {
  if (text.length > LONGEST_REMEMBERED) return foldAnew(text);
  let folded = before.get(text);
  if (folded === undefined) {
    if (before.size >= MOST_REMEMBERED) before.clear();
    before.set(text, (folded = foldAnew(text)));
  }
  return folded;
}

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

/** Lower case, without what is no letter at both ends: `▶ Advertisement 2` is `advertisement`. */
export function bareWords(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isLetter(text, start)) start += 1;
  while (end > start && !isLetter(text, end - 1)) end -= 1;
  return text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
}

/** Whether two texts say the same; two texts without a letter or digit never do. */
export function sameText(a: string, b: string): boolean {
  const folded = fold(a);
  return folded !== '' && folded === fold(b);
}

/** Returns `words` as alternatives of a regular expression, longest first, so that the longest match wins. */
export function alternatives(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`))
    .join('|');
}
