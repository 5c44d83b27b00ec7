/** Dates and times as news pages write them, in metadata and in the words of any language, read without guessing. */
import type { NewsTime } from '../../article.ts';
import { languageFor, wordsOf } from '../../languages/index.ts';
import { remember } from '../../remember.ts';
import { decodeEntities } from '../../text/text.ts';
import { monthNamed } from './months.ts';
import { PhraseList } from '../phrase-list.ts';
import { solarHijri } from './solar-hijri.ts';
import { offsetOf, ZONE } from './zones.ts';

export interface TimeOptions {
  /** BCP 47 tag of the language in which months and halves of the day are named; `en-US` also sets month before day. */
  language?: string | null;
}

/**
 * Returns the time that `raw` tells, or null if it tells none or an impossible one (31 February, 25:10). ISO 8601, epoch
 * milliseconds, `22/10/2025, 19:25 (GMT+7)`, `April 28, 2023 2:23 p.m. EDT`, `28. April 2023 um 14:23 Uhr`, `2025年1月14日
 * 20:00`, `Thứ Hai, ngày 20/07/2026 - 06:31`. Without a time of day, or with `00:00:00` and no
 * offset, the precision is `day`; an offset is only ever what the text states.
 */
export function parseNewsTime(raw: string, { language = null }: TimeOptions = {}): NewsTime | null {
  const text = plain(raw.slice(0, LONGEST));
  if (/^\d{12,13}$/.test(text)) return fromEpoch(Number(text), raw);
  if (/^\d{10}$/.test(text)) return fromEpoch(Number(text) * 1000, raw);
  const date =
    solarHijri(text) ?? yearFirst(text) ?? named(text, language) ?? inVietnamese(text) ?? numeric(text, language);
  if (!date) return null;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  return assemble(date, timeOfDay(rest, language), rest, raw);
}

/** Characters. What tells a time begins with it; each month named in a longer text would be looked around in all of it. */
const LONGEST = 500;

interface FoundDate {
  year: number;
  month: number;
  day: number;
  start: number;
  end: number;
}

interface FoundTime {
  hour: number;
  minute: number;
  second: number | null;
}

function plain(raw: string): string {
  return (
    decodeEntities(raw)
      .normalize('NFKC')
      .replace(/[\u200E\u200F]/g, '')
      .replace(/[٠-٩۰-۹๐-๙]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
      // Devanagari and Bengali figures begin at …6.
      .replace(/[०-९০-৯]/g, (digit) => String(((digit.codePointAt(0) ?? 0) & 0xf) - 6))
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function fromEpoch(milliseconds: number, raw: string): NewsTime | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return { iso: `${date.toISOString().slice(0, 19)}Z`, raw: raw.trim(), precision: 'minute', zone: 'stated' };
}

const YEAR_FIRST =
  /(?<!\d)(\d{4})(?:\s*[年년]\s*|[-/]|\.\s?)(\d{1,2})(?:\s*[月월]\s*|[-/]|\.\s?)(\d{1,2})(?:\s*[日일]|\.(?!\d))?(?!\d)/;
const COMPACT = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?:T?(?=\d{4,6}(?!\d))|(?!\d))/;

function yearFirst(text: string): FoundDate | null {
  const found = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (!found) return null;
  const [whole, year, month, day] = found;
  return valid({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    start: found.index,
    end: found.index + whole.length,
  });
}

/** `ngày 5 tháng 3 năm 2026`, `5 Tháng Ba, 2026`, `Tháng Ba 5, 2026` */
function inVietnamese(text: string): FoundDate | null {
  const found = IN_VIETNAMESE.exec(text);
  if (!found) return null;
  const [whole, before, named = '', behind, year] = found;
  const month = Number(named) || VIETNAMESE_MONTHS.indexOf(named.toLowerCase()) + 1;
  return valid({
    day: Number(before ?? behind),
    month,
    year: Number(year),
    start: found.index,
    end: found.index + whole.length,
  });
}

const IN_VIETNAMESE =
  /(?:(?<!\d)(\d{1,2})\s+)?tháng\s+(\d{1,2}|mười (?:một|hai)|\p{L}+)(?:\s+(\d{1,2}))?(?:,\s*|\s+)(?:năm\s+)?(\d{4})(?!\d)/iu;
const VIETNAMESE_MONTHS = 'một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai'.split(',');

const NUMERIC = /(?<![\d:])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])/;

/** Day before month, as nearly everywhere, unless the text is American or only the other order gives a date. */
function numeric(text: string, language: string | null): FoundDate | null {
  const found = NUMERIC.exec(text);
  if (!found) return null;
  const [whole, first, separator, second, year] = found;
  const span = { year: fullYear(year ?? ''), start: found.index, end: found.index + whole.length };
  const a = Number(first);
  const b = Number(second);
  const dayFirst = valid({ ...span, day: a, month: b });
  const american = valid({ ...span, day: b, month: a });
  const monthFirst =
    separator === '/' &&
    (MONTH_FIRST.has(language?.toLowerCase() ?? '') ||
      (namesWeekday(text, american, language) && !namesWeekday(text, dayFirst, language)));
  return monthFirst ? (american ?? dayFirst) : (dayFirst ?? (separator === '/' ? american : null));
}

/** `Tue, 06/02/2026`: the weekday beside a date tells which of its numbers is the month. */
function namesWeekday(text: string, date: FoundDate | null, language: string | null): boolean {
  if (!date) return false;
  const names = new Intl.DateTimeFormat([languageFor(language)?.code ?? 'en', 'en'], {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const name = names.format(Date.UTC(date.year, date.month - 1, date.day)).toLowerCase();
  const word = new RegExp(String.raw`(?<!\p{L})${name.slice(0, 3)}`, 'u');
  return word.test(text.toLowerCase());
}

const MONTH_FIRST: ReadonlySet<string> = new Set(['en-us', 'en-ph', 'es-us']);

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : gregorian(Number(digits));
}

/** Thai pages count the years of the Buddhist era, which is 543 ahead. */
function gregorian(year: number): number {
  return year > 2500 && year < 2700 ? year - 543 : year;
}

/** A month by its name, with day and year beside it in either order: `28 April 2023`, `April 28th, 2023`, `20 de enero de 2025`. */
function named(text: string, language: string | null): FoundDate | null {
  for (const found of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}’']*(?:\.\p{L}+)*\.?/gu)) {
    const name = found[0].replace(/\.$/, '');
    // Hebrew sets its preposition before the month without a blank.
    const month = monthNamed(name, language) ?? monthNamed(name.replace(/^ב/, ''), language);
    if (month === undefined) continue;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + found[0].length);
    const dayBefore =
      /(?<!\d)(\d{1,2})(?:\s?(?:st|nd|rd|th|er|º|ª|°|\.|-(?:е|го|ға|ci|cı))?)?[\s,-]*(?:de\s|of\s|d[’'])?\s*$/iu.exec(
        before,
      );
    const yearAfter =
      /^[\s,،./-]*(?:de\s|del\s|m\.\s?)?(\d{4})(?!\d)/iu.exec(after) ?? /^(?:[./-]|\s)(\d{2})$/.exec(after);
    const dayYearAfter = /^[\s.]*(\d{1,2})(?:st|nd|rd|th)?,?\s*(?:of\s)?(\d{4})(?!\d)/i.exec(after);
    // `2025. gada 13. janvāris`
    const yearAndDay = /(?<!\d)(\d{4})\.\s?gada\s(\d{1,2})\.\s*$/u.exec(before);
    // `2025 m. sausio 13 d.`, `2025. január 13.`: year first, then the month, then the day.
    const yearBefore = /(?<!\d)(\d{4})\.?\s*(?:m\.|г\.)?\s*$/iu.exec(before);
    const dayAfter = /^\s*(\d{1,2})(?!\d)/.exec(after);
    const tell = (day?: string, year?: string, first?: RegExpExecArray | null, last?: RegExpExecArray | null) => {
      const start = first?.index ?? found.index;
      const end = found.index + found[0].length + (last?.[0].length ?? 0);
      return day && year ? valid({ day: Number(day), month, year: fullYear(year), start, end }) : null;
    };
    const date =
      tell(dayBefore?.[1], yearAfter?.[1], dayBefore, yearAfter) ??
      tell(dayYearAfter?.[1], dayYearAfter?.[2], null, dayYearAfter) ??
      tell(yearAndDay?.[2], yearAndDay?.[1], yearAndDay) ??
      tell(dayAfter?.[1], yearBefore?.[1], yearBefore, dayAfter);
    if (date) return date;
  }
  return null;
}

/** The web's own lifetime, and a margin for pages that announce something. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

function valid(date: FoundDate): FoundDate | null {
  const { year, month, day } = date;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? date : null;
}

const CLOCK =
  /(?<![\d:/.-])(\d{1,2})(?:[:：.]([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?![\d/]|\.\d)|\s?(?:h|u|klo)\s?([0-5]\d)(?!\d)|\s?[時时点]\s?(?:([0-5]?\d)\s?分)?|\s?시\s?(?:([0-5]?\d)\s?분)?)/i;
const HOUR_ONLY = /(?<![\d:/.-])(\d{1,2})\s?(?=[ap]\.?m\b)/i;
const COMPACT_CLOCK = /^\s*T?([0-2]\d)([0-5]\d)([0-5]\d)?(?!\d)/;

function timeOfDay(rest: string, language: string | null): FoundTime | null {
  const found = CLOCK.exec(rest) ?? HOUR_ONLY.exec(rest) ?? COMPACT_CLOCK.exec(rest);
  if (!found) return null;
  const [, hours, ...minutes] = found;
  const minute = Number(minutes.filter((_, index) => index !== 1).find((part) => part !== undefined) ?? 0);
  const second = minutes[1] === undefined ? null : Number(minutes[1]);
  const half = halfOfDay(rest, found.index, found.index + found[0].length, language);
  let hour = Number(hours);
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  return hour < 24 && minute < 60 ? { hour, minute, second } : null;
}

const halves = remember((code: string) => {
  const from = [languageFor('en'), languageFor(code)].filter((known) => known !== undefined);
  return {
    am: new PhraseList(wordsOf((l) => l.dates.am, from)),
    pm: new PhraseList(wordsOf((l) => l.dates.pm, from)),
  };
});

/** `a.m.`, `chiều`, `午後`, right after the clock or right before it. */
function halfOfDay(text: string, start: number, end: number, language: string | null): 'am' | 'pm' | null {
  const words = halves(language?.split('-')[0] ?? '');
  const after = text.slice(end, end + 14).trimStart();
  const before = text.slice(Math.max(0, start - 14), start).trimEnd();
  const isBeside = (half: PhraseList): boolean => half.opening(after) > 0 || closesWith(half, before);
  return isBeside(words.pm) ? 'pm' : isBeside(words.am) ? 'am' : null;
}

function closesWith(phrases: PhraseList, text: string): boolean {
  let place = phrases.find(text);
  while (place !== null && place.end < text.length) place = phrases.find(text, place.start + 1);
  return place !== null;
}

/** `00:00:00` is what machines write where they know the day alone; with an offset beside it, it may be a moment after all. */
const isNoTime = ({ hour, minute, second }: FoundTime): boolean => hour === 0 && minute === 0 && second === 0;

function assemble({ year, month, day }: FoundDate, time: FoundTime | null, rest: string, raw: string): NewsTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const zone = ZONE.exec(rest);
  const offset = zone ? offsetOf(zone) : null;
  if (!time || (isNoTime(time) && offset === null)) {
    return { iso: date, raw: raw.trim(), precision: 'day', zone: 'absent' };
  }
  const seconds = time.second === null ? '' : `:${two(time.second)}`;
  const iso = `${date}T${two(time.hour)}:${two(time.minute)}${seconds}${offset ?? ''}`;
  return { iso, raw: raw.trim(), precision: 'minute', zone: offset === null ? 'absent' : 'stated' };
}
