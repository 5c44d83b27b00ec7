/** A story's time as its own page had it, in the words of the interface's language. */
import type { NewsTime } from '../article/article.ts';
import { interfaceLanguage } from './i18n.ts';
import { isByOwnClock, writeDay, writeDayAndTime } from './time-display.ts';

/**
 * Returns day and time at the page's own clock, with its offset where one is stated; a day alone where no time is known.
 * A person who wants the time of this device gets it where the page states an offset: without one it cannot be told.
 */
export function formatNewsTime({ iso, precision, zone }: NewsTime): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(iso)?.[0] ?? '';
  const clock = iso.slice(0, iso.length - offset.length);
  const language = interfaceLanguage();
  if (precision === 'day' || !clock.includes('T'))
    return writeDay(Temporal.PlainDate.from(clock.slice(0, 10)), language);
  if (zone === 'stated' && isByOwnClock()) {
    const here = Temporal.Instant.from(iso).toZonedDateTimeISO(Temporal.Now.timeZoneId());
    return writeDayAndTime(here.toPlainDateTime(), language);
  }
  const words = writeDayAndTime(Temporal.PlainDateTime.from(clock), language);
  return zone === 'stated' ? `${words} (UTC${offset === 'Z' ? '' : offset})` : words;
}
