/** Whether a text has a date in it as papers print one: without reading which. */
import { remember } from '../remember.ts';

/**
 * A day and a year with at most a month between them, year and month, a day with a short year (`3.5.26`; a version has a word for
 * it before), or a time of day, in the digits of any script.
 */
export const DATE =
  /\p{Nd}{1,2}[\p{L}\p{M}\s.,/-]{1,16}\p{Nd}{4}(?!\p{Nd})|(?<!\p{Nd})\p{Nd}{4}\s?[./年년-]\s?\p{Nd}{1,2}(?!\p{Nd})|(?<![v.\p{Nd}]|ersion\s)[0-3]?\p{Nd}([./])[01]?\p{Nd}\1[1-3]\p{Nd}(?![.\p{Nd}])|(?<!\p{Nd})\p{Nd}{1,2}[:h]\p{Nd}{2}(?!\p{Nd})/u;

/** Returns a pattern of a day without a year, or of how long ago it was, in English or the page's language: `May 7`, `vor 2 Std.` */
export const dateInWords = remember((language: string): RegExp => {
  const forms = ['en', 'en-GB', language].flatMap(formsIn).filter((form) => /[^\d. ]/.test(form));
  return new RegExp(`(?:${[...new Set(forms.map(asPattern))].join('|')}|\\d[hmd] ago)(?![a-z\\d])`);
});

/** As `Intl` has them; a page may declare a language that is none. */
function formsIn(language: string): string[] {
  try {
    return (['long', 'short'] as const).flatMap((style) => {
      const day = new Intl.DateTimeFormat(language, { month: style, day: 'numeric' });
      const ago = new Intl.RelativeTimeFormat(language, { style });
      return [
        ...MONTHS.map((month) => day.format(Date.UTC(2026, month, 15))),
        ...UNITS.flatMap((unit) => COUNTS.map((count) => ago.format(-count, unit))),
      ];
    });
  } catch {
    return [];
  }
}

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const UNITS = ['minute', 'hour', 'day'] as const;
/** Languages have a form for one, for two, for some and for many. */
const COUNTS = [1, 2, 5, 11];

/** With any number of two digits; its words may be cut elsewhere (`hrs`, `Sept.`) or have an ending (`7th`). */
function asPattern(form: string): string {
  return (
    form
      .replace(/[.()]/g, '.?')
      .replace(/\p{Nd}+/gu, '[\\d٠-٩۰-۹]{1,2}')
      // `May 7`, `Sept. 7`; `Nova 7` is a telephone.
      .replace(/(?<=\p{L})\s(?=\[)/gu, 't?\\.?\\s?')
      .replace(/\s/g, '[a-z]{0,2}\\.?\\s?')
      .replace('قبل', '(?:قبل|منذ)')
  );
}
