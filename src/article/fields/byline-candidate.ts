/** A place of the page that names authors, as a candidate: what every source of bylines shares. */
import type { Byline } from '../article.ts';
import type { Candidate, Reading } from '../field.ts';
import { parseByline, type BylineOptions } from './parse-byline.ts';
import { siteNames } from './publisher.ts';

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
  return value ? [{ value: { ...value, raw: tidyRaw(value.raw) }, raw: value.raw, source, where, score }] : [];
}

/** As shown: without the signs that `segmented` put between elements. */
function tidyRaw(raw: string): string {
  return raw
    .replace(/\s;(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Returns each name once, in order. */
export function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))];
}
