/** TeX's way of writing letters and signs, as text. */

/** Accents by their command, as combining marks. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030A',
  h: '\u0309',
};

const LETTERS: Record<string, string> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  dj: 'đ',
  DJ: 'Đ',
  ohorn: 'ơ',
  OHORN: 'Ơ',
  uhorn: 'ư',
  UHORN: 'Ư',
  i: 'i',
  j: 'j',
  // Signs that mean something here stand in their own place at the end.
  textbraceleft: '\uE000',
  textbraceright: '\uE001',
  textbackslash: '\uE002',
  textasciitilde: '\uE003',
  textasciicircum: '^',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  ldots: '…',
  dots: '…',
};

/** A letter of its own, one in braces, a command for one, or another accent with its letter. */
const ACCENTED =
  /\\(?:([`'^~"=.])|([uvHcdbkrh])(?![a-zA-Z]))\s*(?:\{([^{}\\]{0,8}|\\[ij])\}|(\\[ij](?![a-zA-Z])|\p{L}\p{M}*))/gu;

/** Returns the text of a BibTeX value: letters composed, commands that only change the type dropped, braces gone. */
export function plainTex(value: string): string {
  let text = value.replace(/\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g, (command, name: string) =>
    Object.hasOwn(LETTERS, name) ? (LETTERS[name] ?? '') : command,
  );
  // From the inside out: `\'{\^e}` is a letter with two accents.
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(ACCENTED, (_whole, sign?: string, name?: string, inBraces?: string, bare?: string) => {
      const letter = (inBraces ?? bare ?? '').replace('\\', '');
      const [first = '', ...rest] = Array.from(letter.normalize('NFD'));
      return `${first}${rest.join('')}${ACCENTS[sign ?? name ?? ''] ?? ''}`.normalize('NFC');
    });
  }
  return text
    .replace(/\\(?:emph|textit|textbf|textsc|textrm|url|href)\s*(?=\{)/g, '')
    .replace(/\\([{}&%$#_])/g, (_whole, sign: string) => ESCAPED[sign] ?? sign)
    .replace(/(?<!\\)~/g, '\u00A0')
    .replace(/[{}]/g, '')
    .replace(/[\uE000-\uE003]/g, (sign) => PLACEHOLDERS[sign] ?? sign)
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replace(/[^\S\u00A0]+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** Braces that are text, until those that are not are gone. */
const ESCAPED: Record<string, string> = { '{': '\uE000', '}': '\uE001' };

const PLACEHOLDERS: Record<string, string> = { '\uE000': '{', '\uE001': '}', '\uE002': '\\', '\uE003': '~' };
