/** The words that announce a credit, of the spoken languages, indexed once: `Ảnh:`, `Photo by`, `©`, `(Symbolfoto: …)`. */
import type { Credit } from '../../article.ts';
import { isCaseless, isLetter, isLowerOrNumber, isOfWord, isSpoken, isUpper } from '../../text/characters.ts';
import { ofSpoken } from '../../languages/spoken.ts';

type Kind = Credit['kind'];

/** A marker found in a text: where it starts, where the credit after it starts, and how sure its form makes it. */
export interface Marker {
  start: number;
  end: number;
  kind: Kind;
  /** The form: `©`, `Foto:`, `Ljósmynd/`, `Photo by`, or the bare word. */
  form: 'sign' | 'colon' | 'slash' | 'by' | 'bare';
  /** As it stands in the text. */
  word: string;
  /** It tells where the picture came from rather than who took it: `Capture d'écran de …`, `Cedida por …`. */
  origin: boolean;
}

/** What stands between a marker and a name when there is no colon: `Photo by`, `Foto von`, `courtesy of`. */
const AFTER_WORD =
  /\s*(?:(?<colon>[:：=＝|]|\.{3}|…|(?<=(?:^|[।.!?|(]\s?)[\u0900-\u0963\u0970-\u097F]{1,20}\s?)[-–]|(?<=影)・)|(?<slash>[/／])|(?<by>(?:(?:provided|supplied|taken)\s+)?by|von|de|di|du|da|av|af|van|door|od|por|par|courtesy\s+of))?/iy;
/** What may follow that word, and what the other forms. */
const AFTER_BY = /\s*:?\s*/y;
const BLANKS = /\s*/y;
/** A run of signs is one: each by itself would ask what follows it, and a text of nothing else has no end of them. */
const SIGN = /(?:(?:©|\(c\)|（[cｃＣ]）|ⓒ|&copy;)\s*:?\s*)+/iy;

/** No marker without one of these: most captions are told at a glance to have none. */
const HINT =
  /[:：=＝|/／©ⓒ…]|\.{3}|copyright|[(（][cｃ][)）]|ảnh|fot|фото|скр|photo|फ[ोा़]|beeld|nuotr|archives|credit|illustration|écran|φωτ|จาก|โดย|\s(?:by|na|ni|ngu|von|de|di|du|da|av|af|van|door|od|por|par|courtesy)\s/iu;

interface Markers {
  kinds: ReadonlyMap<string, Kind>;
  origins: ReadonlySet<string>;
  /** By their first two letters, the longest first. */
  byStart: ReadonlyMap<string, string[]>;
}

const markers = ofSpoken((languages): Markers => {
  const kinds = new Map<string, Kind>();
  for (const language of languages) {
    for (const list of LISTS)
      for (const word of language.credit[list])
        if (!kinds.has(normal(word))) kinds.set(normal(word), list === 'video' ? 'photo' : list);
  }
  const phrases = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const byStart = Map.groupBy(phrases, (phrase) => phrase.slice(0, 2));
  return { kinds, byStart, origins: new Set(languages.flatMap(({ credit }) => credit.video.map(normal))) };
});

/** Of a word that stands in several, the first one counts. */
const LISTS = ['photo', 'video', 'illustration', 'archive', 'handout', 'graphic'] as const;

/** Returns the marker that the text opens with, or null. */
export function markerAtStart(text: string): Marker | null {
  return markerAt(text, normal(text.slice(0, 60)), 0);
}

/** `資料圖片`, `檔案照`: Chinese papers set it where a credit stands, and name nobody. */
export const FROM_ARCHIVE = /^(?:[资資]料|[档檔]案)[图圖照]片?$/;

/** Whether the text says how the picture was come by, and no more: `Supplied`, `Cortesía`. */
export function isGiven(text: string): boolean {
  const marker = markerAtStart(text);
  return marker?.kind === 'handout' && marker.end === text.length;
}

/** Returns every marker in the text, in order. */
export function markersIn(text: string): Marker[] {
  if (!HINT.test(text)) return [];
  const lower = normal(text);
  const found: Marker[] = [];
  let from = 0;
  for (let start = 0; start < text.length; start += 1) {
    if (start < from || !mayStart(text, start)) continue;
    const marker = markerAt(text, lower, start);
    if (!marker) continue;
    found.push(marker);
    from = marker.end;
  }
  return found;
}

/** A word's first letter, a capital inside a word (glued texts), a letter of a script without blanks, the signs. */
function mayStart(text: string, at: number): boolean {
  if ('©ⓒ&(（'.includes(text.charAt(at))) return true;
  if (!isLetter(text, at)) return false;
  return !isSpoken(text, at - 1) || isCaseless(text, at) || (isUpper(text, at) && isLowerOrNumber(text, at - 1));
}

/** Returns the marker that dangles at the end of a text, its name having stood in another element, or null. */
export function markerAtEnd(text: string): Marker | null {
  const last = markersIn(text).at(-1);
  return last && last.end >= text.length && last.form !== 'bare' ? last : null;
}

function markerAt(text: string, lower: string, start: number): Marker | null {
  SIGN.lastIndex = start;
  const sign = SIGN.exec(text)?.[0];
  if (sign) {
    // `© Foto: Name` is one marker.
    const next = markerAt(text, lower, start + sign.length);
    if (next && next.form !== 'bare') return { ...next, start };
    return { start, end: start + sign.length, kind: 'photo', form: 'sign', word: sign.trim(), origin: false };
  }
  for (const phrase of phrasesAt(lower, start)) {
    if (!lower.startsWith(phrase, start)) continue;
    const phraseEnd = start + phrase.length;
    const wordEnd = text.charAt(phraseEnd) === 's' && !isOfWord(text, phraseEnd + 1) ? phraseEnd + 1 : phraseEnd;
    if (isSpoken(text, wordEnd) && !/[.:]$/.test(phrase)) continue;
    const isLed = / (?:by|of|von|de|di|do|na|ni|ngu)$|(?:จาก|โดย)$/.test(phrase);
    const { colon, slash, by, end } = afterWord(text, wordEnd, isLed);
    const form = colon ? 'colon' : slash ? 'slash' : by || isLed ? 'by' : 'bare';
    const { kinds, origins } = markers();
    const kind = kinds.get(phrase) ?? 'photo';
    const origin = kind === 'handout' || origins.has(phrase);
    return { start, end, kind, form, word: text.slice(start, wordEnd), origin };
  }
  return null;
}

function afterWord(
  text: string,
  wordEnd: number,
  isLed: boolean,
): { colon?: string; slash?: string; by?: string; end: number } {
  AFTER_WORD.lastIndex = wordEnd;
  const groups = AFTER_WORD.exec(text)?.groups ?? {};
  const { by } = groups;
  // `debate` is not `de`, and in `Photo by Van Thang` the name begins.
  if (by && (isLed || isOfWord(text, AFTER_WORD.lastIndex))) return { end: endOf(BLANKS, text, wordEnd) };
  return { ...groups, end: endOf(by ? AFTER_BY : BLANKS, text, AFTER_WORD.lastIndex) };
}

/** Where what a sticky pattern finds at a place ends. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}

/** Phrases by their first two letters, then those of one letter (`图`). */
function phrasesAt(lower: string, start: number): string[] {
  const { byStart } = markers();
  const long = byStart.get(lower.slice(start, start + 2));
  const short = byStart.get(lower.charAt(start));
  return long && short ? [...long, ...short] : (long ?? short ?? []);
}

/** Lower case, plain apostrophes and blanks; keeps every index (letters whose lower case is longer stay as they are). */
function normal(text: string): string {
  const lower = text.replaceAll('İ', 'I').toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/’/g, "'").replace(/\s/g, ' ');
}
