/** Each field as a person reads and types it, in one line of text. `editing.ts` reads it back. */
import type { Article, Byline, Dateline, NewsTime } from '../article.ts';
import { formatBody } from './body-form.ts';
import type { FieldName } from '../evidence.ts';

/** Between the levels of a section path. */
const SECTION_STEP = ' › ';

type Forms = { [Name in FieldName]: (value: Article[Name]) => string };

const asItIs = (value: string | null): string => value ?? '';

const forms: Forms = {
  canonicalUrl: asItIs,
  publisher: ({ name }) => name ?? '',
  language: asItIs,
  section: (path) => path.join(SECTION_STEP),
  kicker: asItIs,
  headline: asItIs,
  subheadline: asItIs,
  lead: asItIs,
  dateline: (value) => (value ? formatDateline(value) : ''),
  byline: (value) => (value ? formatByline(value) : ''),
  agency: asItIs,
  publishedAt: (value) => (value ? formatNewsTime(value) : ''),
  modifiedAt: (value) => (value ? formatNewsTime(value) : ''),
  body: formatBody,
  photos: (photos) => photos.map(({ caption, src }) => caption ?? src).join('\n'),
  keywords: (words) => words.join(', '),
  access: asItIs,
};

/** Returns the field's value as a person reads and types it; empty when the article has none. */
export function formatField<Name extends FieldName>(name: Name, article: Pick<Article, Name>): string {
  return forms[name](article[name]);
}

/** `Cần Thơ, 13/1 (TTXVN)`. */
function formatDateline({ place, date, agency }: Dateline): string {
  const start = [place, date].filter((part) => part !== null).join(', ');
  return agency === null ? start : `${start} (${agency})`.trimStart();
}

/** `Thanh Liêm, Lan Anh`: the names, or the line as it stands when no name was found in it. */
function formatByline({ raw, authors }: Byline): string {
  return authors.length === 0 ? raw : authors.map(({ name }) => name).join(', ');
}

/** `2025-10-22 19:25 +07:00`: unlike 10/11, it is read the same everywhere. */
export function formatNewsTime({ iso }: NewsTime): string {
  const [, date = iso, time, seconds = '', zone = ''] = /^(.{10})(?:T(.{5})(:[\d.]+)?(.*))?$/.exec(iso) ?? [];
  if (time === undefined) return date;
  return [date, /[1-9]/.test(seconds) ? time + seconds : time, zone].join(' ').trim();
}
