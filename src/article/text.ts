/** Comparing texts of one page that say the same in different type: quotes, dashes, entities, case, blanks. */

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

/** Returns what two texts must share to be called the same: letters and digits only, lower case, one form of Unicode. */
export function fold(text: string): string {
  // Nearly half of all texts are plain: the general way takes three times as long.
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
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
