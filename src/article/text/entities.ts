/** The names of characters that stand in the metadata of the field, for where no page's parser is at hand. */
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

/** Returns what an entity stands for (`&eacute;`), or itself where that is not known. */
export function characterNamed(entity: string): string {
  const name = entity.slice(1, -1);
  return (Object.hasOwn(NAMED, name) ? NAMED[name] : accented(name)) ?? entity;
}

/** `uuml` is u with an umlaut, and so on: a letter and the name of its accent. */
function accented(name: string): string | undefined {
  const accent = Object.hasOwn(ACCENTS, name.slice(1)) ? ACCENTS[name.slice(1)] : undefined;
  return accent && `${name.charAt(0)}${accent}`.normalize('NFC');
}
