/** A story's time as a reader reads it. */
import type { NewsTime } from '../article/article.ts';
import { dateTimeFormat } from '../ui/formatters.ts';

/** What a page says to programs: `2026-11-22T01:15:00+01:00`. */
const FOR_PROGRAMS = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)|^\d{8,}$/;

/** Returns the time as its page printed it; where the page told it to programs alone, in the words of the story's language. */
export function readableTime({ iso, raw, precision }: NewsTime, language: string | null): string {
  if (raw !== '' && !FOR_PROGRAMS.test(raw)) return raw;
  const [, day = '', clock] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(iso) ?? [];
  try {
    return precision === 'day' || clock === undefined
      ? writer(language, {}).format(Temporal.PlainDate.from(day))
      : writer(language, { timeStyle: 'short' }).format(Temporal.PlainDateTime.from(`${day}T${clock}`));
  } catch (error) {
    // An imported file may hold a day that no calendar has, or a language that is none.
    if (error instanceof RangeError) return iso;
    throw error;
  }
}

const writer = (language: string | null, clock: Intl.DateTimeFormatOptions) =>
  dateTimeFormat(language ?? 'en-GB', { dateStyle: 'long', ...clock });
