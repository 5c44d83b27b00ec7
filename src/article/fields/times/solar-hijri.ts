/** The calendar by which Iranian papers date their stories: `۲۱ اسفند ۱۴۰۴`, `۱۴۰۴/۱۲/۲۱`. */

const MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
/** No story's year is written so in another calendar. */
const YEAR = '(?<year>1[34]\\d\\d)(?!\\d)';
const NAMED = new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s+(?<month>${MONTHS.join('|')})(?:\\s?ماه)?[,،]?\\s+${YEAR}`, 'u');
const NUMERIC = new RegExp(`(?<!\\d)${YEAR}([/-])(?<month>0?[1-9]|1[0-2])\\2(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)`);

/** Returns the day of the first such date in a text with Western figures, as year, month and day of ours, and its place; or null. */
export function solarHijri(text: string) {
  const found = NAMED.exec(text) ?? NUMERIC.exec(text);
  if (!found) return null;
  const { year, month = '', day } = found.groups ?? {};
  const named = MONTHS.indexOf(month);
  const before = named < 0 ? Number(month) - 1 : named;
  // Six months of 31 days, then months of 30.
  const since = daysBefore(Number(year)) - daysBefore(1404) + before * 30 + Math.min(before, 6) + Number(day) - 1;
  const date = new Date(Date.UTC(2025, 2, 21 + since));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** Eight years of 33 have a day more. */
function daysBefore(year: number): number {
  return 365 * year + Math.floor((8 * year + 21) / 33);
}
