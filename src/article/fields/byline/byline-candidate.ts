/** A place of the page that names authors, as a candidate: what every source of bylines shares. */
import type { Byline } from '../../article.ts';
import type { Candidate, Reading } from '../../field.ts';
import { parseByline, type BylineOptions } from './parse-byline.ts';
import { siteNames } from '../publisher/publisher.ts';

export type BylineCandidate = Candidate<Byline | null>;

/** Returns what the page tells about reading its bylines: its language and its own names. */
export function optionsFor({ page, chosen }: Reading): BylineOptions {
  return { language: chosen.language, siteNames: siteNames({ page }) };
}

/** Returns the candidate that `raw` gives, if a name is in it. */
export function parsed(
  raw: string,
  reading: Reading,
  source: BylineCandidate['source'],
  where: string,
  score: number,
): BylineCandidate[] {
  const value = raw.trim() === '' ? null : parseByline(raw, optionsFor(reading));
  return value ? [{ value: { ...value, raw: tidyRaw(namesOnly(value)) }, raw: value.raw, source, where, score }] : [];
}

/** How long it takes to read: `• 3 Minuten`. */
const MEASURED = /^[\s|•·;–—-]+\p{Nd}/u;
/** A clock or a year, in any script's figures. */
const DATED = /\p{Nd}{4}|\p{Nd}[:.h]\p{Nd}{2}/u;

/** The byline as it is printed, without the date that stands before or behind the names, and the lines above. */
function namesOnly({ raw, authors }: Byline): string {
  const written = small(raw);
  const ends = authors.flatMap(({ name, role, outlet }) =>
    [name, role, outlet].map((part) => (part === null ? -1 : written.indexOf(small(part)) + part.length)),
  );
  const start = Math.min(...authors.map(({ name }) => written.indexOf(small(name))));
  if (start < 0) return raw;
  const named = Math.max(...ends);
  // The bracket behind whom somebody writes for is closed.
  const end = named + (/^[)）\]]/.test(raw.slice(named)) ? 1 : 0);
  const before = raw.slice(raw.lastIndexOf('\n', start) + 1, start);
  const head = DATED.test(before) ? before.replace(/^.*\p{Nd}\S*\s*(?:[|•·;,–—-]\s*)*/su, '') : before;
  const behind = raw.slice(end);
  // Told once more, for those who cannot see it.
  const isAgain = authors.some(({ name }) => small(behind).includes(small(name)));
  // `4 hours ago`, in an element of its own.
  const line = /\p{Nd}/u.test(head) ? head.lastIndexOf(' ; ') : -1;
  return (
    head.slice(line < 0 ? 0 : line + 3) +
    raw.slice(start, end) +
    (isAgain || DATED.test(behind) || MEASURED.test(behind) ? '' : behind)
  );
}

/** In small letters, each at the place that it had: `İ` alone would become two. */
const small = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

/** As shown: without the signs that `segmented` put between elements. */
function tidyRaw(raw: string): string {
  return raw
    .replace(/\s;(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=,)/g, '')
    .replace(/(?<![\s|•·;–—-])[\s|•·;–—-]+$/, '')
    .trim();
}

/** Returns each name once, in order. */
export function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))];
}
