/** A story's time as its own page had it, in the words of the interface's language. */
import type { NewsTime } from '../article/article.ts';
import { interfaceLanguage } from './i18n.ts';

/** Returns day and time at the page's own clock, with its offset where one is stated; a day alone where no time is known. */
export function formatNewsTime({ iso, precision, zone }: NewsTime): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(iso)?.[0] ?? '';
  const clock = iso.slice(0, iso.length - offset.length);
  const language = interfaceLanguage();
  if (precision === 'day' || !clock.includes('T')) {
    return Temporal.PlainDate.from(clock.slice(0, 10)).toLocaleString(language, { dateStyle: 'medium' });
  }
  const words = Temporal.PlainDateTime.from(clock).toLocaleString(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return zone === 'stated' ? `${words} (UTC${offset === 'Z' ? '' : offset})` : words;
}
