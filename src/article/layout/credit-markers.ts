/** The words that announce a credit, of all languages, compiled once: `Ảnh:`, `Photo by`, `©`, `(Symbolfoto: …)`. */
import type { Credit } from '../article.ts';
import { languages } from '../languages/index.ts';

type Kind = Credit['kind'];

const kinds = new Map<string, Kind>();
for (const { credit } of languages) {
  const lists: [readonly string[], Kind][] = [
    [credit.photo, 'photo'],
    [credit.video, 'photo'],
    [credit.illustration, 'illustration'],
    [credit.archive, 'archive'],
    [credit.handout, 'handout'],
    [credit.graphic, 'graphic'],
  ];
  for (const [words, kind] of lists)
    for (const word of words) if (!kinds.has(normal(word))) kinds.set(normal(word), kind);
}

const escaped = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['’]");
const words = [...kinds.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');

/** What stands between a marker and a name when there is no colon: `Photo by`, `Foto von`, `courtesy of`. */
const BY = 'by|von|de|di|du|da|av|af|van|door|od|por|par|courtesy\\s+of|provided\\s+by|supplied\\s+by|taken\\s+by|from';

/** One marker as it opens a credit. Groups: `word` (or `sign`), then `colon`, `by` or nothing. */
const MARKER = `(?:(?<sign>©|\\(c\\)|ⓒ|&copy;)|(?<word>${words})(?![\\p{L}\\p{M}\\p{N}]))\\s*(?:(?<colon>[:：=＝])|(?<slash>[/|])|(?<by>(?:${BY})(?![\\p{L}\\p{M}])\\s*:?))?\\s*`;

const AT_START = new RegExp(`^${MARKER}`, 'iu');
const ANYWHERE = new RegExp(MARKER, 'giu');
const AT_END = new RegExp(
  `[\\s(\\[|—–-]*(?:©|(?<![\\p{L}\\p{M}\\p{N}])(?<word>${words})\\s*[:：=]|(?<![\\p{L}\\p{M}\\p{N}])(?:photo|picture|image)s?\\s+by)\\s*$`,
  'iu',
);

/** A marker found in a text: where it starts, where the credit after it starts, and how sure its form makes it. */
export interface Marker {
  start: number;
  end: number;
  kind: Kind;
  /** The form: `©`, `Foto:`, `Foto/`, `Photo by`, or the bare word. */
  form: 'sign' | 'colon' | 'slash' | 'by' | 'bare';
  /** As it stands in the text. */
  word: string;
}

/** Returns the marker that the text opens with, or null. */
export function markerAtStart(text: string): Marker | null {
  const match = AT_START.exec(text);
  return match ? toMarker(match) : null;
}

/** Returns every marker in the text, in order. */
export function markersIn(text: string): Marker[] {
  return [...text.matchAll(ANYWHERE)].map(toMarker);
}

/** Returns where a marker without a name dangles at the end of a text (its name stood in another element), or null. */
export function markerAtEnd(text: string): Marker | null {
  const match = AT_END.exec(text);
  if (!match) return null;
  const word = match.groups?.['word'] ?? '';
  return { start: match.index, end: text.length, kind: kinds.get(normal(word)) ?? 'photo', form: 'colon', word };
}

function toMarker(match: RegExpMatchArray): Marker {
  const { sign, word, colon, slash, by } = match.groups ?? {};
  const start = match.index ?? 0;
  const form = sign
    ? 'sign'
    : colon
      ? 'colon'
      : slash
        ? 'slash'
        : by || / (?:by|of|von|de|di)$/i.test(word ?? '')
          ? 'by'
          : 'bare';
  return {
    start,
    end: start + match[0].length,
    kind: kinds.get(normal(word ?? '')) ?? 'photo',
    form,
    word: sign ?? word ?? '',
  };
}

function normal(word: string): string {
  return word.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
}
