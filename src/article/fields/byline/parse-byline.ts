/** A byline's text taken apart: who wrote the story, in what role, for whom. */
import type { Author, Byline } from '../../article.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import { fold, withSingleBlanks } from '../../text/text.ts';
import { authorOf, roleOrOutletOf } from './byline-author.ts';
import { COLON, nameLine } from './byline-line.ts';
import { splitLine } from './byline-pieces.ts';
import { bylineWords, type BylineWords } from './byline-words.ts';
import { LOGIN } from './name-shapes.ts';
import { isLoud } from '../dateline/parse-dateline.ts';

export interface BylineOptions {
  /** BCP 47 tag of the page's language; without it the words of every language count. */
  language?: string | null;
  /** Folded names by which the site calls itself: such an author is staff, no person. */
  siteNames?: ReadonlySet<string>;
}

/**
 * Returns the byline that `raw` tells, or null if no name is in it. `Von Felix Schröder und Jörg Soldwisch, dpa` gives two
 * persons and an agency; `Theo Sầm Hoa (Vietnamnet)` a person and an outlet; places, dates, e-mail addresses, photographers
 * and calls to follow are left out. An organisation is an author only where no person is named, an agency always.
 */
export function parseByline(
  raw: string,
  { language = null, siteNames = new Set() }: BylineOptions = {},
): Byline | null {
  const printed = withSingleBlanks(raw.trim());
  if (printed.length > LONGEST || LOGIN.test(printed)) return null;
  const words = bylineWords(language);
  const named = nameLine(withoutTags(withoutInterviewed(clean(printed, words), words), words), words, language);
  // No other Chinese name has a blank in it; after their title, reporters are told apart below.
  const isParted = language?.startsWith('zh') === true && !/[记記]者/.test(named);
  // `Lê Anh-Trần Sao`: of two names that stand side by side each has a blank.
  const line = isParted
    ? named.replace(BETWEEN_HAN, '、')
    : language === 'vi'
      ? named.replace(BETWEEN_NAMES, ', ')
      : named;
  // `Tal & Kurier` is one name where the site is called so; an agency stays one on its own site.
  if (siteNames.has(fold(line)) && agencyNamed(line) === null)
    return { raw: raw.trim(), authors: [{ name: line, role: null, outlet: null, url: null, kind: 'staff' }] };
  const pieces = splitLine(line, words, siteNames);
  const authors: Author[] = [];
  // `Theo Reuters, BBC`: each of them is what the text is from.
  const sourced = words.source.test(line);
  let inCredit = false;
  for (const piece of pieces) {
    // `Nguồn: Bến Sao, Đò Dọc`: a label of credits covers all behind its commas.
    if (COLON.test(piece)) inCredit = words.credit.test(piece);
    if (inCredit && agencyNamed(piece) === null && /[,،、]\s?$/.test(line.slice(0, line.indexOf(piece)))) continue;
    const last = authors.at(-1);
    const found =
      roleOrOutletOf(piece, last, words) ?? authorOf(piece, words, siteNames, { several: pieces.length > 1, sourced });
    if (found === null) continue;
    if (!('name' in found)) {
      if (last?.kind === 'person' && last.role === null) authors[authors.length - 1] = { ...last, role: found.role };
    } else if (found.kind === 'staff' && last?.kind === 'person') {
      // An organisation after persons is whom they write for: `By Ann Fell and Tom Orme, Northern Press`.
      for (let at = authors.length - 1; authors[at]?.kind === 'person'; at -= 1) {
        const person = authors[at];
        if (person) authors[at] = { ...person, outlet: person.outlet ?? found.name };
      }
    } else if (!authors.some((known) => fold(known.name) === fold(found.name))) authors.push(found);
  }
  if (authors.length === 0) return null;
  settle(authors);
  const staff = authors.some((author) => author.kind === 'staff');
  // An organisation's own name may hold an "and" or a comma: without a person in it the line is one name.
  if (
    authors.length > 1 &&
    staff &&
    !sourced &&
    authors.every(({ kind }) => kind === 'staff' || (kind === 'agency' && !/[,|]/.test(line)))
  ) {
    return { raw: raw.trim(), authors: [{ name: line, role: null, outlet: null, url: null, kind: 'staff' }] };
  }
  return { raw: raw.trim(), authors };
}

/**
 * What the names around it say of an author: an organisation before persons is whom they write for, as one after them is; and
 * beside an agency a stroke leads to the place, `Onur Uysal / MUĞLA (DHA)`.
 */
function settle(authors: Author[]): void {
  const [first, ...others] = authors;
  if (
    first?.kind === 'staff' &&
    !first.name.includes('/') &&
    others.length > 0 &&
    others.every(({ kind }) => kind === 'person')
  )
    authors.splice(0, authors.length, ...others.map((other) => ({ ...other, outlet: other.outlet ?? first.name })));
  if (!authors.some(({ kind, outlet }) => kind === 'agency' || (outlet !== null && agencyNamed(outlet)))) return;
  for (const [at, author] of authors.entries())
    // A shorter one is whom the person writes for: `Ann Fell (CNN), Reuters`.
    if (author.outlet && author.outlet.length > 4 && isLoud(author.outlet) && agencyNamed(author.outlet) === null)
      authors[at] = { ...author, outlet: null };
}

/** Fifty names are shorter. What is longer is no byline, and a page can make it as long as it likes. */
const LONGEST = 3000;

/** Not within `李 明`: a name of two characters is set as wide as one of three. */
const BETWEEN_HAN = /(?<=\p{Script=Han}{2})\s+(?=\p{Script=Han}{2})/gu;

const BETWEEN_NAMES = /(?<=^\p{Lu}[\p{L}\p{M}]* [\p{L}\p{M} ]+)-(?=\p{Lu}[\p{L}\p{M}]* \p{Lu})/u;

/** Taiwan's stations name the newsroom, the reporter and the place: `生活中心／林濤山、江城報導`. */
export const OF_CENTRE =
  /^\p{Script=Han}{2,4}中心\s?[／/]\s?(?!綜合|综合)(\p{Script=Han}{3}|\p{Script=Han}{2}(?=[、／/\s]))(?:[、／/\s]\p{Script=Han}{2,4})?[報报][導导道]$/u;

function clean(raw: string, words: BylineWords): string {
  return (
    raw
      .normalize('NFC')
      // Whose the rights are says nothing of who wrote.
      .replace(/(?:©|copyright\b)[^\n;|]*|all rights reserved/gi, '')
      // `江城日報／ 記者林濤山／江城即時報導`: outlet, reporter, place
      .replace(/^.{0,30}[记記]者[\s;]{0,3}([\p{Script=Han}、]{2,12}?)[\s;]{0,3}[／/].{0,30}[報报][導导道]$/u, '$1')
      // `生活中心／林濤山、江城報導`, `娛樂中心／林濤山報導`, `记者 林涛 江城报道`
      .replace(OF_CENTRE, '$1')
      .replace(
        /(?<=\p{Script=Han}{2})\s\p{Script=Han}{2,4}[報报][导導道]$|(?<=、\p{Script=Han}{2,3})[報报][导導道]$/u,
        '',
      )
      // `الرياض: أحمد علي`: Arabic papers name the place before who writes from there.
      .replace(/^([\p{Script=Arabic}\s]{3,20}):\s*(?=[\p{Script=Arabic}\s]+$)/u, (label, place: string) =>
        [words.credit, words.source, words.marker].some((each) => each.test(label)) ||
        [words.note, words.dates].some((each) => each.opening(place) > 0)
          ? label
          : '',
      )
      .replace(/[\u200B-\u200F\u00AD\u2060\uFEFF]/g, '')
      // From a word's beginning only: a long one would else be tried from each of its letters.
      .replace(/\(?\s*(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*\)?/g, ' ; ')
      .replace(/(?:https?:\/\/|www\.)\S+/g, ' ')
      // `Lê Anh/SAO/bensao.vn`: the outlet's address behind its name.
      .replace(/(?<=\/[^/\n]{1,40})\/[\w-]{2,40}\.[a-z]{2,3}$/, '')
      .replace(/(?<![\p{Lu}\d])@\w+/gu, ' ')
      .replace(/[^\S\n]+/g, ' ')
      // `Deur Ann Fell 11 November 2025 om 11:05`: the word before the time is none of the names.
      .replace(/(?<=\d{4}(?: ;)? )\p{Ll}{2,3} (?=\d)/gu, '')
      .trim()
  );
}

/** Without whom the author spoke with, up to the end of the line. */
function withoutInterviewed(text: string, { interviewed }: BylineWords): string {
  const place = interviewed.find(text);
  if (place === null) return text;
  const end = text.indexOf('\n', place.end);
  return text.slice(0, place.start).trimEnd() + (end < 0 ? '' : text.slice(end));
}

/** Without the label of a list of tags and all after it, where something stands before it. */
function withoutTags(text: string, words: BylineWords): string {
  if (!COLON.test(text)) return text;
  for (let place = words.tags.find(text); place !== null; place = words.tags.find(text, place.end)) {
    const before = text.slice(0, place.start).replace(/\s*(?:[;|•·]\s*)?$/, '');
    if (before.trim() !== '' && /^\s*[:：]/.test(text.slice(place.end))) return before;
  }
  return text;
}
