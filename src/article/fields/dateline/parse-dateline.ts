/** The words that open a story, taken apart: `HÀ NỘI, 13/1 (TTXVN) –`, `KATHMANDU, April 25 (Reuters) -`, `【ソウル＝小池和樹】`. */
import type { Dateline } from '../../article.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import { bylineWords } from '../byline/byline-words.ts';
import { isFurnitureText } from '../furniture.ts';
import {
  ABBREVIATION,
  APART,
  BEFORE_COLON,
  BEFORE_DASH,
  BEFORE_DASH_CASELESS,
  BEFORE_STOP,
  BEFORE_STOP_CASELESS,
  EAST_ASIAN,
  FORMS,
  IN_BRACKETS,
  INDONESIAN,
  IS_DATE,
  KATAKANA_PLACE,
  LONG_ABBREVIATION,
  PLAIN_PLACE,
  STATE,
} from './dateline-forms.ts';
import { isCalendarWord } from '../times/months.ts';

export interface DatelineOptions {
  language?: string | null;
  /** The text is a dateline and nothing else. */
  alone?: boolean;
  /** The first words stand in an element of their own, or the page names them elsewhere: then a plain `Berlin. ` is one. */
  setApart?: boolean;
  /** The text opens the story or what is below its lead: German papers set the place there as any word, `Berlin – `. */
  first?: boolean;
  /** The text speaks of the place elsewhere, in small letters: `LIVE OAK` calls nobody to a live blog. */
  named?: boolean;
}

/** Returns the dateline that opens `text`, or null if none does. The place is never an agency or the outlet's own name. */
export function parseDateline(
  text: string,
  { language = null, alone = false, setApart = false, first = false, named: isNamed = false }: DatelineOptions = {},
): Dateline | null {
  const opening = withoutReporter(text.slice(0, 120), language).replace(alone ? /[\s:/–—-]+$/ : '', '');
  const { leadingPreposition } = bylineWords(language);
  const tried = alone ? `${opening} — ` : opening;
  for (const [needs, form] of FORMS) {
    const found = needs.test(tried) ? form.exec(tried) : null;
    const { place = '', date, agency, stroke, bare } = found?.groups ?? {};
    if (!found) continue;
    const bracket = (agency ?? stroke ?? bare)?.trim() ?? null;
    // `(TTXVN 13/1)`: agency and day in one pair of brackets.
    const inBracket = /^(\D+?)[\s,]+(\d{1,2}[/.-]\d{1,2})$/.exec(bracket ?? '');
    // `WASHINGTON (Aug. 13) –`
    const dated = bracket !== null && IS_DATE.test(bracket) && hasCalendarWord(bracket, language);
    const isDay = date !== undefined && hasCalendarWord(date, language);
    if (date !== undefined && !isDay) continue;
    // `16 мая.`, `12. marta.`: the sentence's full stop; that of `Aug.` is the month's.
    const day = date?.replace(/(?<=\p{L}{4}|[а-яєі])\.$/u, '') ?? (dated ? bracket : (inBracket?.[2] ?? null));
    // `VERNANTE (CUNEO)`: in Italy the province stands there.
    const isItalian = language?.startsWith('it') === true;
    const short = isItalian ? null : isDay ? LONG_ABBREVIATION : bare === undefined ? ABBREVIATION : null;
    const named = bracket === null ? null : (agencyOf(inBracket?.[1] ?? bracket) ?? short?.exec(bracket)?.[0] ?? null);
    if (named === null && (bare ?? stroke) !== undefined) continue;
    // `Trump - Reuters - The …`
    if (bare !== undefined && !isDay && ((/\p{Ll}/u.test(place) && !isLoud(place)) || isLabel(place, language)))
      continue;
    // `On March 12 –`, `Tuesday, March 12 –`
    if (isDay && (leadingPreposition.test(`${place} `) || isWeekday(place, language))) continue;
    // `Now Until May 12 –`
    if (isDay && bracket === null && isAnnouncement(place, language)) continue;
    const result = make(alone ? opening : found[0], place, day, named);
    if (
      result &&
      (bracket === null ||
        named !== null ||
        isLoud(result.place ?? '') ||
        /^\p{Ll}{2,5}$/u.test(bracket) ||
        // Behind a date who sent it: `सोनपुर, 12 मार्च (विजय सिंह)-`.
        (isDay && /^\p{Lo}/u.test(place)))
    )
      return result;
    // `کراچی (اسٹاف رپورٹر) …`: Urdu papers say in brackets who sent it.
    if (result && bracket !== null && URDU_REPORTER.test(bracket)) return result;
  }
  const asian = EAST_ASIAN.exec(opening);
  const asianPlace = asian?.[1] ?? asian?.[2] ?? KATAKANA_PLACE.exec(opening)?.[1];
  if (asianPlace)
    return {
      raw: /^(?:【[^】]*】|\[[^\]]*\]|\([^)]*\))/.exec(opening)?.[0] ?? asianPlace,
      place: asianPlace,
      date: null,
      agency: agencyOf(asian?.[3] ?? KATAKANA_PLACE.exec(opening)?.[2] ?? ''),
    };
  const isIndonesian = /^(?:id|ms)\b/.test(language ?? '');
  // `Jakarta, Kurier Timur --`, on a line of its own.
  const line = alone && isIndonesian ? INDONESIAN.exec(`${opening} -- A`) : null;
  if (line?.[1]) return make(opening, line[1], null, null);
  if (alone) return isPlaceLike(opening.trim()) ? make(opening.trim(), opening.trim(), null, null) : null;
  const colon = BEFORE_COLON.exec(opening);
  if (colon?.[1] && (isNamed || !isAnnouncement(colon[1], language))) return make(colon[0], colon[1], null, null);
  const dash = BEFORE_DASH.exec(opening);
  // Without capitals or a sign of its own, a word before a dash is any word: `Update – `.
  // Of `FAIR GROVE, Mo.` and `ADDIS ABABA, Ethiopia` the town is loud, the state or country is not.
  const isGerman = language?.startsWith('de') === true;
  if (
    dash?.[1] &&
    ((isLoud(dash[1].replace(STATE, '')) && (isNamed || !isAnnouncement(dash[1], language))) ||
      (setApart && !isLabel(dash[1], language)) ||
      dash[1].includes('/') ||
      (first && isGerman && PLAIN_PLACE.test(dash[1]) && !isLabel(dash[1], language)) ||
      (first && PLAIN_PLACE.test(dash[1].replace(STATE, '')) && STATE.test(dash[1])))
  ) {
    const place = make(dash[0], dash[1], null, null);
    // `JAKARTA, KOMPAS.com - ` is read below.
    if (place) return place;
  }
  const indonesian = isIndonesian ? INDONESIAN.exec(opening) : null;
  if (indonesian?.[1]) return make(indonesian[0], indonesian[1], null, null);
  const caseless = BEFORE_DASH_CASELESS.exec(opening) ?? BEFORE_STOP_CASELESS.exec(opening);
  if (caseless?.[1] && !isLabel(caseless[1], language)) return make(caseless[0], caseless[1], null, null);
  const french = first && language?.startsWith('fr') === true ? IN_BRACKETS.exec(opening) : null;
  if (french?.[1] && agencyOf(french[1]) === null && !isLabel(french[1], language))
    return make(french[0], french[1], null, null);
  const apart = setApart ? APART.exec(opening) : null;
  if (apart?.[1] && !isLabel(apart[1], language)) return make(apart[0], apart[1], null, null);
  // `Morogoro. Wakazi …`, in bold type.
  const isApart = setApart && (isGerman || language?.startsWith('sw') === true);
  const stop = isApart || first ? BEFORE_STOP.exec(opening) : null;
  // In English a word in capitals is any loud word, and a place has a dash behind it.
  const isPlace =
    stop?.[1] && !isLabel(stop[1], language) && (isApart || (isLoud(stop[1]) && !/^en\b/.test(language ?? 'en')));
  return isPlace ? make(stop[0], stop[1] ?? '', null, null) : null;
}

/** In capitals as a place is, but opening or ending as what is told to readers does: `LIVE UPDATES`, `NOW UNTIL FRIDAY`. */
function isAnnouncement(place: string, language: string | null): boolean {
  // `LIVE OAK, Fla.`
  if (STATE.test(place)) return false;
  const { label } = bylineWords(language);
  const last = place.split(' ').at(-1) ?? '';
  // Short names of weekdays are words of places: `VIÑA DEL MAR`.
  return label.test(place) || label.test(last) || (last.length > 4 && isCalendarWord(last, language));
}

/** What tells of what kind the text is, or that it was changed: `Update`, `Kommentar`, `Interview`. */
function isLabel(text: string, language: string | null): boolean {
  const { marker, dates, credit, label } = bylineWords(language);
  const kind = [text, `${text} von`, `${text} by`].some((opening) => marker.test(opening));
  return (
    label.test(text) ||
    kind ||
    dates.opening(text) === text.length ||
    credit.test(`${text}:`) ||
    isFurnitureText(text, language)
  );
}

function make(raw: string, place: string, date: string | null, agency: string | null): Dateline | null {
  // `Wis.` keeps its stop.
  // `TEMPO.CO, Jakarta`: the site's address is none of it.
  const name = place
    .trim()
    .replace(ADDRESS, '')
    .replace(/,$|(?<!, [\p{L}.]+)\.$/u, '');
  // `FILE - ` opens the caption of a photo from the archive.
  if (!isPlaceLike(name) || agencyNamed(name) || /^file$/i.test(name)) return null;
  return { raw: raw.trim().replace(/,$/, ''), place: name, date, agency };
}

const ADDRESS = /^[\p{L}\d-]{2,}\.(?:co|com|id|net|org|vn)(?:\.[a-z]{2})?,\s+/iu;

/** Papers that open their stories with their own sign, too long to be told from a place in capitals by its length: `NLĐO - Sáng nay`. */
const VIETNAMESE_OUTLET = /^(?:VOV|VTV|VOH|NLĐ|ĐNO|HNM|SGGP|TTXVN)/;

/** Names of places have at most four words; abbreviations of outlets (`TTO`, `TT`, `VTV.vn`) are none. */
function isPlaceLike(name: string): boolean {
  const words = name.split(/[\s/]+/);
  if (
    words.length > (/[,(]/.test(name) ? 5 : 4) ||
    name.length < 2 ||
    name.length > 45 ||
    /\d|[:?!"“”]|^\p{Lu}\p{Ll}$|\.\p{Ll}|\p{Ll}\.\p{L}|\p{L}{3}\.\p{L}{2,4}$/u.test(name)
  )
    return false;
  if (words.length === 1 && /^\p{Lu}{1,3}$/u.test(name) && !/[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠ-ỹ]/u.test(name)) return false;
  return /^[\p{Lu}\p{Lo}\u10D0-\u10FF]/u.test(name) && !VIETNAMESE_OUTLET.test(name);
}

/** In capitals throughout, as papers set the place that opens a story. */
export function isLoud(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase() && name !== name.toLowerCase() && name.split(' ').length <= 4;
}

/** `rtr/dpa` are both; beside others, `ino/dpa`, the first that is known. */
function agencyOf(bracket: string): string | null {
  // `/Корр. БЕЛТА/`
  const parts = bracket.split(/[/,-]\s?/).map((part) => agencyNamed(part.replace(/^\p{L}+\.\s/u, '')));
  const known = parts.filter((name) => name !== null);
  // `Adnkronos Salute`: one of its services.
  const [first = ''] = bracket.split(' ');
  const isService = first.length > 5 && agencyNamed(first) !== null && /^\S+(?: \p{Lu}\p{L}+)+$/u.test(bracket);
  const service = isService ? bracket : null;
  return agencyNamed(bracket) ?? (known.length > 1 && known.length === parts.length ? bracket : (known[0] ?? service));
}

function hasCalendarWord(date: string, language: string | null): boolean {
  const word = /[\p{L}\p{M}]{3,}/u.exec(date.replace(/^ngày |^\d{4} оны .*/i, ''))?.[0];
  return word === undefined || isCalendarWord(word, language);
}

function isWeekday(place: string, language: string | null): boolean {
  return isCalendarWord(place.split(' ').at(-1) ?? '', language);
}

/** `DALLA NOSTRA CORRISPONDENTE NEW YORK - `: who reports is no part of the place. */
function withoutReporter(text: string, language: string | null): string {
  const lower = text.toLowerCase();
  for (const phrase of REPORTER) if (lower.startsWith(phrase)) return text.slice(phrase.length).trim();
  return /[:：]/.test(text) ? text.replace(bylineWords(language).credit, '') : text;
}

const URDU_REPORTER = /(?:^|\s)(?:نمائندہ|نمائندگان|رپورٹر|ڈیسک|بیورو)(?:\s|$)/;

const REPORTER = [
  'dalla nostra corrispondente',
  'dal nostro corrispondente',
  'dal nostro inviato',
  'dalla nostra inviata',
  'de notre correspondant à',
  'aus',
];
