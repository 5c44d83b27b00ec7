/** A story's time as its own page had it, in the words of the interface's language. */
import type { NewsTime } from '../../article/article.ts';
import { interfaceLanguage } from './i18n.ts';
import { isByOwnClock, writeDay, writeDayAndTime } from './time-display.ts';

/**
 * Returns day and time at the page's own clock, with its offset where one is stated; a day alone where no time is known.
 * A person who wants the time of this device gets it where the page states an offset: without one it cannot be told.
 */
export const formatNewsTime = (time: NewsTime): string => orAsKept(time, timeWords);

/** Returns the day alone, by the same clock. */
export const formatNewsDay = (time: NewsTime): string => orAsKept(time, dayWords);

function timeWords({ iso, precision, zone }: NewsTime): string {
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

function dayWords({ iso, precision, zone }: NewsTime): string {
  const day =
    precision !== 'day' && zone === 'stated' && isByOwnClock()
      ? Temporal.Instant.from(iso).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate()
      : Temporal.PlainDate.from(iso.slice(0, 10));
  return writeDay(day, interfaceLanguage());
}

/** An imported file may hold a day that no calendar has, and one such story must not take the list with it. */
function orAsKept(time: NewsTime, words: (time: NewsTime) => string): string {
  try {
    return words(time);
  } catch (error) {
    if (error instanceof RangeError) return time.iso;
    throw error;
  }
}
