/** Notes below a field on what its text does not show: a date in words, which authors are not persons. */
import type { Article, Author, NewsTime } from '../../article/article.ts';
import type { FieldName } from '../../article/evidence.ts';
import { formatInstant, interfaceLanguage, t } from '../../ui/words/i18n.ts';
import { writeDayAndTime } from '../../ui/words/time-display.ts';

/** Returns a short note on the field's value, or null when its text says it all. */
export function noteOn(name: FieldName, { byline, publishedAt, modifiedAt }: Article): string | null {
  if (name === 'publishedAt') return publishedAt && timeInWords(publishedAt);
  if (name === 'modifiedAt') return modifiedAt && timeInWords(modifiedAt);
  if (name !== 'byline' || !byline?.authors.some(isSpecial)) return null;
  return byline.authors.map(authorInWords).join(' · ');
}

/** The time in words, in the page's own time zone. */
function timeInWords({ iso, precision, zone }: NewsTime): string {
  const [clock = iso] = iso.match(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?/) ?? [];
  const words =
    precision === 'day'
      ? formatInstant(`${clock.slice(0, 10)}T00:00Z`, { dateStyle: 'full', timeZone: 'UTC' })
      : writeDayAndTime(Temporal.PlainDateTime.from(clock), interfaceLanguage());
  if (precision === 'day' || zone === 'stated') return words;
  return `${words} · ${t(zone === 'assumed' ? 'popupZoneAssumed' : 'popupZoneAbsent')}`;
}

const isSpecial = ({ kind, role, outlet }: Author): boolean => kind !== 'person' || role !== null || outlet !== null;

function authorInWords({ name, kind, role, outlet }: Author): string {
  if (kind === 'staff') return t('popupAuthorStaff', { name });
  if (kind === 'agency') return t('popupAuthorAgency', { name });
  return [name, role, outlet].filter((part) => part !== null).join(', ');
}
