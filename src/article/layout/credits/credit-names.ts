/**
 * Who is named in a photo credit: who took it, and for which agency. The page's script leaves this to the reader of the
 * fields, which has room for it.
 */
import type { Credit, Photo, PrintedCredit } from '../../article.ts';
import { has, isLetter, shapeOf } from '../../text/characters.ts';
import type { PrintedPhoto } from '../../galley.ts';
import { printedCredit } from './credit.ts';
import { isAgency, namesOrganisation } from './credit-agencies.ts';
import { isInstitution, isLibrary } from './credit-libraries.ts';
import { FROM_ARCHIVE, markerAtStart, markersIn } from './credit-markers.ts';
import { isNoName, withoutSide } from './no-name.ts';
import { fold } from '../../text/text.ts';

/**
 * Returns the credit that `text` states, or null for a text that names nobody. Names keep the order in which they stand,
 * without titles (`기자`). Also reads what a person typed.
 */
export function parseCredit(text: string): Credit | null {
  const printed = printedCredit(text);
  return printed && withNames(printed);
}

/** Returns the photo with the names in its credit. `site`: folded names by which the page's site calls itself. */
export function photoWithNames<T extends Pick<PrintedPhoto, 'credit'>>(
  photo: T,
  site: ReadonlySet<string> = new Set(),
): T & Pick<Photo, 'credit'> {
  return { ...photo, credit: photo.credit && withNames(photo.credit, site) };
}

function withNames(printed: PrintedCredit, site: ReadonlySet<string> = new Set()): Credit {
  const { raw, kind } = printed;
  if (raw.length > LONGEST) return { raw, photographers: [], agencies: [], kind };
  const told = raw
    .replace(/^\d{4} |^[가-힣]{2,4}=(?=[가-힣])/, '')
    .replace(MAIL, '')
    .replace(TWICE, '$1');
  const photographers: string[] = [];
  const agencies: string[] = [];
  const names = namesIn(told);
  for (const part of names) {
    const name = part.replace(SUPPLIED, '');
    const list =
      isOrganisation(name) ||
      isOutletBeside(name, names, told) ||
      isCodeBehind(name, names) ||
      name !== part ||
      QUOTED.test(name) ||
      site.has(fold(name))
        ? agencies
        : photographers;
    if (!list.includes(name)) list.push(name);
  }
  return { raw, photographers, agencies, kind: kindInside(raw) ?? kind };
}

/** Forty names are shorter. Of what a page puts behind `Photo:` without an end, none is told. */
const LONGEST = 2000;

/** `заповедник «Тарн»`, `翻攝臉書「南莊人」`: what has a name in quotes is an office, a group, a page. Nicknames have a name around them. */
const QUOTED = /[^\s"“„«「]\s?["“„«「][^"”“»」]+["”“»」]$/;

/** `Ann Lowe ann.lowe@courier.example` */
const MAIL = /\s*\(?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?/g;
/** Once in the caption, once in an element of its own. */
const TWICE = /^(\S+ \S.*) \1$/;

/** `Ana Kos/CB/KURIR`: behind a whole name, one word in capitals is whom it was taken for; `LÊ` is a Vietnamese photographer. */
function isCodeBehind(name: string, names: readonly string[]): boolean {
  const [first = ''] = names;
  if (name === first || !first.includes(' ') || !/^A{2,}$/.test(shapeOf(name))) return false;
  return /^[A-Z]+$/.test(name) || !VIETNAMESE.test(first);
}

const VIETNAMESE = /[ăđơư\u1EA0-\u1EF9]/i;

/** `Ana Kos/Delo`, `Deník/Hana Nová`: of two with a stroke between them, one a whole name, the single word is whom it was taken for. */
function isOutletBeside(name: string, names: readonly string[], raw: string): boolean {
  const [first = '', second = '', ...others] = names;
  // Vietnamese photographers sign with one word.
  if (VIETNAMESE.test(raw)) return false;
  if (others.length > 0 || name.includes(' ') || !/^A{2}|.{4}/.test(shapeOf(name)) || !/[/／]/.test(raw)) return false;
  const person = name === first ? second : first;
  return (
    raw.replaceAll(' ', '') === `${first}/${second}`.replaceAll(' ', '') &&
    /^Aa+-?A?a* Aa|^A+ A|^A\. ?A/.test(shapeOf(person)) &&
    !isOrganisation(person)
  );
}

/** In small letters or capitals throughout: `Per` and `Och` begin a name. One letter joins only names: `Sở y tế` is an office. */
const JOINERS = 'via|on|for|für|pour|para|per|voor|cho|and|und|et|og|och|en|và|with|courtesy of|bei|©';
/** `白瀬市提供`, `소양시 제공`: whose it is, mostly an office's or a company's. */
const SUPPLIED = /\s?(?:提供|제공|供[图圖])$/;
const SEPARATOR = new RegExp(
  String.raw`\s*(?:[/／|•·;；、＝=—]|\+(?=\s*\p{L})|,(?!\s*(?:Inc|Ltd|LLC)\b)|\s[-–—]\s|\s(?:${JOINERS}|${JOINERS.toUpperCase()})\s|\s[ye]\s(?=\p{Lu})|(?<=\p{Lu})\s[YE]\s(?=\p{Lu}{2})|&(?=\s\S+\s+\S))\s*`,
  'u',
);

/** `Cedida por el Ayuntamiento` → `Ayuntamiento`, `Capture d'écran de Reddit` → `Reddit`. */
function withoutOrigin(piece: string): string {
  const marker = markerAtStart(piece);
  if (marker?.form !== 'by' || !marker.origin) return piece;
  return piece.slice(marker.end).replace(/^(?:the|el|la|los|las|le|les|o|a|il|der|die|das)\s+/iu, '');
}

/** The names inside a credit: `Bernd Thissen/dpa` → 2, `Robert F. Bukaty / AP`, `Urs Flüeler (Keystone)`, `AP Photo/Name`. */
function namesIn(raw: string): string[] {
  const parts: string[] = [];
  // `Photo illustration by the Herald. Photo by Ann Fell`
  const parted = raw
    // `Ann Fell (Harbour, 6. 11. 2025)`: where and when it was taken.
    .replace(/ \(([^()]*\d{4})\)$/u, (whole, inside: string) =>
      inside.split(/,? (?=\d)|, /).some((part) => isAgency(part) || namesOrganisation(part))
        ? whole.replace(/,? \d{4}\)$/, ')')
        : '',
    )
    // `VNA/VNS Photo Ann Fell`
    .replace(/^([A-Z]{2,5}(?:\/[A-Z]{2,5})*) [Pp]hotos? (?=\p{Lu})/u, '$1 | ')
    // `ABC Harbour: Ann Fell`
    .replace(/^([A-Z]{2,5}) [^:/|]{2,30}: /, (whole, outlet: string) => (isAgency(outlet) ? `${outlet} | ` : whole))
    // `Foto Voz del Sur: Ann Fell`
    .replace(OUTLET_FIRST, '$1 | ')
    .replace(/\.\s+(?=(?:photos?|images?|fotos?|illustration)\s(?:by|von|de)\s)/giu, ' | ')
    // `Ann Lowe. AFP`
    .replace(/(?<=\p{Ll}{2})\.\s+(\S[^.]*)$/u, (end, last: string) => (isAgency(last) ? ` | ${last}` : end));
  // `ČTK Autor: Petr Hala`
  const labelled = markersIn(parted)
    .filter(({ form, start, end }) => form === 'colon' && start > 0 && /[:：]/.test(parted.slice(start, end)))
    .reduceRight((text, { start }) => `${text.slice(0, start)} | ${text.slice(start)}`, parted);
  // `新华社记者 林涛`, `記者林濤`: whom for, reporter, name.
  const titled = labelled.replace(/[记記]者\s*(?=\p{Script=Han})/gu, ' | ');
  const opened = titled.replace(/\s*[([（［]\s*([^()[\]（）［］]*)\s*[)\]）］]/gu, ' | $1 | ');
  for (const piece of opened.split(/\s*\|\s*/)) {
    const joined = piece.split('-');
    if (joined.length > 1 && joined.every(isAgency) && !isAgency(piece)) parts.push(...joined);
    else if (isAgency(piece)) parts.push(piece.trim().replace(AP_PHOTO, 'AP'));
    else parts.push(...withoutOrigin(piece).split(SEPARATOR).map(withoutSide).map(nameOf));
  }
  const names = parts.filter((part) => has(isLetter, part) && (isAgency(part) || !isNoName(part)));
  // `ANTARA FOTO/Budi Santoso/foc`: the last edited it.
  return names.filter((name, index) => index === 0 || isAgency(name) || !/^\p{Ll}{2,3}$/u.test(name));
}

/** The picture's word and whom it was taken for, in one label. */
const OUTLET_FIRST = /^(?:[Pp]hoto|[Ff]oto) (\p{Lu}[^:/|]{2,30}): /u;

const BESIDE_NAME =
  /^(?:gentileza|cortes[ií]a|courtesy|(?:photo )?illustration by|(?:\S+ )?photos? by|via|by|photo|foto|fot\.|©|cc[- ]by(?:-\w\w)*(?:\s[\d.]+)?|[圖图]由)\s*(?<=\s|由)|\s+(?:기자|記者|记者|phát|chụp|cung cấp|nuotr\.?)$|(?<=社)发$|(?<=\p{Script=Han})\s?[摄攝]$/giu;

const AP_PHOTO = /^AP Photos?$/i;

/** Without the marker that stands in the midst of a credit, `PAP, Fot: Jan Nowak`, without titles and the closing stop. */
function nameOf(part: string): string {
  const marker = markerAtStart(part);
  const rest = part.slice(marker?.end);
  return (marker?.form === 'colon' || (marker && isAgency(rest)) ? rest : part)
    .replace(BESIDE_NAME, '')
    .replace(AP_PHOTO, 'AP')
    .replace(/[\s.।]+$/u, (end) => (end.includes('.') && /\.\p{L}{1,2}\.$|\s\p{Lu}\.$/u.test(part) ? '.' : ''))
    .trim();
}

/** `The Courier`, `Tanopress`, `Sportfoto` */
const AGENCY_LIKE = /^The\s|^\S{3,}(?:press|foto|photos?|pix)$/i;
/** `FiinPro`: one word of two; people are called `McCann`. */
const RUN_TOGETHER = /^\p{Lu}\p{Ll}{3,}\p{Lu}\S+$/u;

/** People's names are two to four words or initials; an agency is known by name, by a word, or by being one bare word. */
function isOrganisation(name: string): boolean {
  if (
    isAgency(name) ||
    isLibrary(name) ||
    namesOrganisation(name) ||
    isInstitution(name) ||
    AGENCY_LIKE.test(name) ||
    RUN_TOGETHER.test(name)
  )
    return true;
  const shape = shapeOf(name);
  if (/^(?:A\.\s?){1,4}[Aaxl]*\.?$/.test(shape)) return false;
  return /^A{3,6}$/.test(shape) || name.split(/\s+/).length > 5;
}

const KIND_WORDS: readonly (readonly [readonly string[], Credit['kind']])[] = [
  [
    [
      'handout',
      'courtesy',
      'supplied',
      'submitted',
      'contributed',
      'gentileza',
      'nvcc',
      'cung cấp',
      'cortesía',
      'divulgação',
      'zvg',
      'aðsend',
    ],
    'handout',
  ],
  [
    ['archiv', 'archivbild', 'archivfoto', 'file photo', 'arkiv', 'archivo', 'tư liệu', 'tl', '자료사진', '자료 사진'],
    'archive',
  ],
];

function kindInside(raw: string): Credit['kind'] | null {
  if (SUPPLIED.test(raw)) return 'handout';
  if (raw.split(/[／/]/).some((part) => FROM_ARCHIVE.test(part))) return 'archive';
  const lower = raw.toLowerCase();
  return KIND_WORDS.find(([words]) => words.some((word) => hasWord(lower, word)))?.[1] ?? null;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text, at - 1) && !isLetter(text, at + word.length)) return true;
  return false;
}
