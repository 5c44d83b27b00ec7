/** A byline's line without what is no name in it: the marker, dates, times and their labels, places. */
import type { BylineWords } from './byline-words.ts';
import { isCalendarWord } from '../times/months.ts';
import { looksLikePerson, ORGANISATION } from './name-shapes.ts';

/** A label ends so. */
export const COLON = /[:：]/;

/** Only a line with one of these is asked for a credit's label. */
const CREDITED = /[:：]|\sby\s/i;

/** Returns the line without its marker, and each part of it without everything from the first date, time or label of one on. */
export function nameLine(text: string, words: BylineWords, language: string | null): string {
  const lines = text.split(/\s*[|•·\n]\s*|\s;\s/).flatMap((part) => {
    // `7 May 2026 / in Harbour / by Ann Fell`; elsewhere the stroke sets off whom somebody writes for.
    const pieces = part.split(/\s[/／]\s/);
    return pieces.slice(1).some((piece) => words.marker.test(piece))
      ? pieces
      : [part.slice(markerAfterDate(part, words))];
  });
  const parts = withoutOthers(lines, words);
  // `Northern Radio | By Ann Fell`, `News | Published 7 May | Written by Ann Fell`: what stands before the marker names nobody,
  // unless it is a name and the marker is its role: `Ann Fell | Author`, `Ann Fell | Reporting by Tom Orme`.
  const at = parts.findIndex((part) => words.marker.test(part));
  const isName = (part: string): boolean => {
    const [first = ''] = part.split(',');
    return !/\d/.test(first) && !ORGANISATION.test(first) && looksLikePerson(trimEdges(words.marker.cutOff(first)));
  };
  const namesBefore = parts.slice(0, Math.max(at, 0)).some(isName);
  const marked = !namesBefore && isName(parts[at] ?? '') ? at : 0;
  return parts
    .slice(marked)
    .map((part, index) => {
      // Behind a name `Journalist` is no marker, but the role.
      const isRole = index > 0 && words.role.opening(part) === part.length;
      let line = isRole ? part : trimEdges(words.marker.cutOff(trimEdges(words.marker.cutOff(part))));
      line = afterPlace(line, words);
      // `Bài: Lê Vân. Ảnh: TTXVN`
      if (CREDITED.test(line)) line = line.replace(words.creditInside, '').replace(/(?<=\p{L}{2})\.$/u, '');
      line = line.replace(PLACE_BEFORE, '').replace(PLACE_AFTER, '');
      line = line.slice(0, words.dates.find(line)?.start);
      const cut = /(?<![\p{L}\p{Nd}])\p{Nd}{1,4}(?=[\s.:/,-]|$|\p{L})/u.exec(line);
      // `Jane Doe on 7 March`, `Lê Vân Thứ tư, ngày 7/3`: no name ends in a small word.
      if (cut) line = withoutSmallWord(withoutCalendarWords(withoutSmallWord(line.slice(0, cut.index)), language));
      return trimEdges(line).replace(BEFORE_DATE, '');
    })
    .filter((part) => part !== '')
    .join(' ; ');
}

/**
 * Returns where the byline begins in `Publié le 7 mai 2026, par Anne Fell`, `7.5.2026 Views: 12 Author: Ann Fell`: at a marker
 * right behind a day or a time, or with a colon, before a name; else 0.
 */
export function markerAfterDate(text: string, { marker }: BylineWords): number {
  if (!/\d/.test(text)) return 0;
  const place = marker.find(text);
  if (place === null || !(ENDS_IN_TIME.test(text.slice(0, place.start)) || /^\s?[:：]/.test(text.slice(place.end))))
    return 0;
  const [name = ''] = marker.cutOff(text.slice(place.start)).split(/[,(|]/);
  return !/\d/.test(name) && looksLikePerson(trimEdges(name)) ? place.start : 0;
}

/** Without `Edited by:`, in an element of its own, and who follows up to the next marker: they wrote nothing. */
function withoutOthers(parts: readonly string[], { note, marker }: BylineWords): string[] {
  let isOther = false;
  return parts.filter((part) => {
    const label = trimEdges(part);
    isOther = (LEADING.test(label) && note.opening(label) === label.length) || (isOther && !marker.test(part));
    return !isOther;
  });
}

const LEADING = / (?:by|von|par|por|door|da|av|af|przez)$/i;

/** `7 mai 2026,`, `5/7/2026`, `8:15 -`; any number may stand before `by` in a title. */
const ENDS_IN_TIME = /\d(?:\D{1,14}\d{4}|[:.h]\d\d)\W*$/;

/** `Aus Kiew berichtet Edda Lorenz`: from where, then the marker. */
function afterPlace(line: string, { leadingPreposition, marker }: BylineWords): string {
  if (!leadingPreposition.test(line)) return line;
  const place = marker.find(line);
  return place === null || place.start === 0 ? line : trimEdges(line.slice(place.end));
}

const withoutSmallWord = (line: string): string => line.replace(/(?<=\p{L},?\s+)\p{Ll}{1,4}\s*$/u, '');

/** What leads to a date that stands in an element of its own: `Jane Doe on`. */
const BEFORE_DATE = /(?:^|(?<=\p{L})\s)(?:on|at|am|um|le|à|el|il)$/u;

/** `서울=김가람`, `林濤／台北報導`: where an East Asian reporter writes from. */
const PLACE_BEFORE = /^[가-힣]{2,5}=(?=[가-힣])/u;
const PLACE_AFTER = /[／/][^／/]{1,8}(?:報導|报道|電|电)$/u;

/** Neither it nor what parts it from the word before is looked at from its midst. */
const LAST_WORD =
  /(?:(?<![\s,;|•·(–—-])[\s,;|•·(–—-]+|(?<![\s,;|•·(–—\p{L}\p{M}-]))(\p{L}[\p{L}\p{M}]*)\.?[\s,;|•·–—(-]*$/u;

/** What stands before a number at the end of a line may be the rest of a date: `Apr.`, `Thứ Hai, ngày`. */
function withoutCalendarWords(text: string, language: string | null): string {
  let line = text;
  for (;;) {
    const last = LAST_WORD.exec(line);
    if (!last?.[1] || !isCalendarWord(last[1], language)) return line;
    line = line.slice(0, last.index);
  }
}

/** Returns the text without the signs and the brackets around it. */
export function trimEdges(text: string): string {
  const trimmed = text.replace(/^[\s,;:|•·・–—/／*-]+|(?<![\s,;:|•·・–—/／*-])[\s,;:|•·・–—/／*-]+$/g, '');
  // `Julie Saulnier.`
  const whole = trimmed.replace(/(?<=\s\p{L}*\p{L}{3})\.$/u, '');
  return /^[(【]([^()【】]*)[)】]$/.exec(whole)?.[1] ?? whole;
}

/** Returns a name without the stops and titles before it: `PGS.TS. Lê Vân`. */
export function withoutTitles(text: string, words: Pick<BylineWords, 'role'>): string {
  const rest = trimEdges(text.replace(/^[.\s]+/, ''));
  const end = words.role.opening(rest);
  return end > 0 ? withoutTitles(rest.slice(end), words) : rest;
}
