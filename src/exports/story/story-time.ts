/** A story's time as a reader reads it. */
import type { NewsTime } from '../../article/article.ts';
import { dateTimeFormat } from '../../ui/words/formatters.ts';

/** What a page says to programs: `2026-11-22T01:15:00+01:00`. */
const FOR_PROGRAMS = /^\d{4}-\d{2}-\d{2}(?:$|T|.*(?:Z|[+-]\d{2}:?\d{2})$)|^\d{8,}$/;

/** Returns the time as its page printed it; where the page told it to programs alone, in the words of the story's language. */
export function readableTime({ iso, raw, precision, zone }: NewsTime, language: string | null): string {
  if (raw !== '' && !FOR_PROGRAMS.test(raw)) return raw;
  const [, day = '', clock] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(iso) ?? [];
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(iso)?.[0] ?? '';
  try {
    if (precision === 'day' || clock === undefined) return writer(language, {}).format(Temporal.PlainDate.from(day));
    const words = writer(language, { timeStyle: 'short' }).format(Temporal.PlainDateTime.from(`${day}T${clock}`));
    return zone === 'stated' ? `${words} (UTC${offset.replace('Z', '')})` : words;
  } catch (error) {
    // An imported file may hold a day that no calendar has, or a language that is none.
    if (error instanceof RangeError) return iso;
    throw error;
  }
}

const writer = (language: string | null, clock: Intl.DateTimeFormatOptions) =>
  dateTimeFormat(language ?? 'en-GB', { dateStyle: 'long', ...clock });
