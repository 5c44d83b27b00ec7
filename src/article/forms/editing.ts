/**
 * What a person changes: text as it was typed becomes a field's value, and the evidence says that the person set it.
 * Pure: the capture that comes in is not changed.
 */
import type { Article, Author, Byline, Dateline, NewsTime, Photo, WarningCode } from '../article.ts';
import { parseBody } from './body-form.ts';
import type { FieldName } from '../evidence.ts';
import { formatField } from './field-form.ts';
import { parseByline } from '../fields/byline/parse-byline.ts';
import { parseNewsTime } from '../fields/times/times.ts';
import { parseCredit } from '../layout/credits/credit-names.ts';
import { withPerson, type Capture } from './person.ts';

/** Why a text is no value of the field. */
export type EditProblem = 'not-a-time' | 'not-an-address' | 'not-a-language' | 'not-one-of' | 'not-text';

export type Edited<T> = { ok: true; value: T } | { ok: false; problem: EditProblem };

const good = <T>(value: T): Edited<T> => ({ ok: true, value });
const bad = (problem: EditProblem): Edited<never> => ({ ok: false, problem });

type Parsers = { [Name in FieldName]: (text: string, article: Article) => Edited<Article[Name]> };

const textOrNone = (text: string): Edited<string | null> => good(text === '' ? null : text);

const parsers: Parsers = {
  canonicalUrl: (text) => parseAddress(text),
  publisher: (text, { publisher }) => good({ ...publisher, name: text === '' ? null : text }),
  language: parseLanguage,
  section: (text) => good(wordsOf(text.split(/[›»>]| \/ /))),
  kicker: textOrNone,
  headline: textOrNone,
  subheadline: textOrNone,
  lead: textOrNone,
  dateline: (text) => good(text === '' ? null : parseDateline(text)),
  byline: (text, article) => good(text === '' ? null : bylineOf(text, article)),
  agency: textOrNone,
  publishedAt: parseTime,
  modifiedAt: parseTime,
  body: (text, { body }) => good(parseBody(text, body)),
  photos: () => bad('not-text'),
  keywords: (text) => good(wordsOf(text.split(/[,，、،;\n]/))),
  access: (text) => {
    const found = (['free', 'metered', 'paywalled', 'unknown'] as const).find((word) => word === text);
    return found ? good(found) : bad('not-one-of');
  },
};

/** Returns the value that `text` stands for in this field, or why it stands for none. An empty text means no value. */
export function parseField<Name extends FieldName>(name: Name, text: string, article: Article): Edited<Article[Name]> {
  return parsers[name](tidy(name, text), article);
}

/** Returns the capture with the field set by the person, or why the text is no value. `from` names the place of a candidate that was taken. */
export function applyEdit(capture: Capture, name: FieldName, text: string, from = ''): Edited<Capture> {
  const parsed = parseField(name, text, capture.article);
  if (!parsed.ok) return parsed;
  const article: Article = { ...capture.article, [name]: parsed.value };
  return good({
    article: { ...article, warnings: article.warnings.filter(({ code }) => !ANSWERS[name]?.includes(code)) },
    evidence: withPerson(capture.evidence, name, { text: formatField(name, article), where: from }),
  });
}

/** A warning about a field is answered when the person has set it. */
const ANSWERS: { [Name in FieldName]?: readonly WarningCode[] } = {
  publishedAt: ['date-assumed', 'date-invalid'],
  modifiedAt: ['date-assumed', 'date-invalid'],
  body: ['no-body', 'body-truncated'],
};

/** Returns the capture with a photo's caption or credit as the person wrote it; an empty text removes it. */
export function editPhoto(capture: Capture, id: string, part: 'caption' | 'credit', text: string): Capture {
  const photo = capture.article.photos.find((photo) => photo.id === id);
  return photo ? withPhoto(capture, editedPhoto(photo, part, text)) : capture;
}

/** Returns the photo with its caption or credit as the person wrote it; an empty text removes it. */
export function editedPhoto<T extends Pick<Photo, 'caption' | 'credit'>>(
  photo: T,
  part: 'caption' | 'credit',
  text: string,
): T {
  const typed = text.normalize('NFC').trim();
  if (part === 'caption') return { ...photo, caption: typed === '' ? null : typed };
  const credit = parseCredit(typed);
  // The marker ("Archive photo:") is no part of what is typed: the kind stays as it was read.
  return { ...photo, credit: credit && { ...credit, kind: photo.credit?.kind ?? credit.kind } };
}

/** Returns the capture with this photo in the place of the one that has its id. */
export function withPhoto(capture: Capture, edited: Photo): Capture {
  return withPhotos(
    capture,
    capture.article.photos.map((photo) => (photo.id === edited.id ? edited : photo)),
  );
}

/** Returns the capture without the photo, also where the body shows it. */
export function removePhoto(capture: Capture, id: string): Capture {
  const without = withPhotos(
    capture,
    capture.article.photos.filter((photo) => photo.id !== id),
  );
  const body = without.article.body.filter((block) => block.type !== 'photo' || block.photo !== id);
  return { ...without, article: { ...without.article, body } };
}

/** Returns the capture with the photo where it stood in `before`, also in the body; what else was edited since stays. */
export function putPhotoBack(capture: Capture, id: string, before: Capture): Capture {
  const photos = returned(capture.article.photos, before.article.photos, (photo) => photo.id === id);
  const body = returned(
    capture.article.body,
    before.article.body,
    (block) => block.type === 'photo' && block.photo === id,
  );
  const back = withPhotos(capture, photos);
  return { ...back, article: { ...back.article, body } };
}

/** `now` with those of `before` that `isGone` names, each after the last that stood before it and is still there. */
function returned<T>(now: readonly T[], before: readonly T[], isGone: (one: T) => boolean): T[] {
  return before.reduce<T[]>(
    (so, one, at) => {
      if (!isGone(one) || so.some(isGone)) return so;
      const earlier = new Set(before.slice(0, at));
      const last = so.findLastIndex((each) => earlier.has(each));
      return so.toSpliced(last < 0 ? Math.min(at, so.length) : last + 1, 0, one);
    },
    [...now],
  );
}

function withPhotos(capture: Capture, photos: Photo[]): Capture {
  const article = { ...capture.article, photos };
  const text = formatField('photos', article);
  return { article, evidence: withPerson(capture.evidence, 'photos', { text, where: '' }) };
}

/** A line of text has no breaks; a lead may have paragraphs, a body its blocks. */
function tidy(name: FieldName, text: string): string {
  const composed = text.normalize('NFC').trim();
  return name === 'body' || name === 'lead' ? composed : composed.replace(/\s+/g, ' ');
}

function wordsOf(parts: string[]): string[] {
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** `Cần Thơ, 13/1 (TTXVN) –`: the agency stands in brackets, the date is what has digits after the last comma. */
function parseDateline(text: string): Dateline {
  const [, rest = '', agency] = /^(.*?)(?:\(([^()]+)\))?$/s.exec(text.replace(/(?<![\s–—-])[\s–—-]+$/, '')) ?? [];
  const line = rest.replace(/(?<![\s,])[\s,]+$/, '');
  const comma = line.lastIndexOf(',');
  const isDated = comma >= 0 && /\d/.test(line.slice(comma));
  const part = (found = '') => (found.trim() === '' ? null : found.trim());
  return {
    raw: text,
    place: part(isDated ? line.slice(0, comma) : line),
    date: part(isDated ? line.slice(comma + 1) : ''),
    agency: part(agency),
  };
}

function parseAddress(text: string): Edited<string> {
  const url = URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? good(url.href) : bad('not-an-address');
}

function parseLanguage(text: string): Edited<string | null> {
  if (text === '') return good(null);
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag === undefined ? bad('not-a-language') : good(tag);
  } catch {
    return bad('not-a-language');
  }
}

const OWN_FORM = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?: ?(Z|[+-]\d{2}:\d{2}))?)?$/;

/** `2025-10-22 19:25 +07:00`, of any year; or any form that news pages use. */
function parseTime(text: string, { language }: Article): Edited<NewsTime | null> {
  if (text === '') return good(null);
  const [, date, time, zone = ''] = OWN_FORM.exec(text) ?? [];
  const iso = date !== undefined && time !== undefined ? `${date}T${time}${zone}` : date;
  if (date === undefined || iso === undefined || !isReal(date, iso)) {
    const found = parseNewsTime(text, { language });
    return found ? good(found) : bad('not-a-time');
  }
  const precision = time === undefined ? 'day' : 'minute';
  return good({ iso, raw: text, precision, zone: zone === '' ? 'absent' : 'stated' });
}

/** `Date` reads 30 February as 2 March. */
function isReal(date: string, iso: string): boolean {
  if (Number.isNaN(Date.parse(iso))) return false;
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

/** The names as the person wrote them; an author who was there before keeps role, outlet and address. */
function bylineOf(text: string, { byline, language }: Article): Byline {
  const before = new Map(byline?.authors.map((author) => [author.name, author]));
  const authors = parseByline(text, { language })?.authors ?? wordsOf(text.split(/[,;，、]/)).map(personNamed);
  return { raw: text, authors: authors.map((author) => before.get(author.name) ?? author) };
}

/** Where the extraction would see no name, the person does. */
const personNamed = (name: string): Author => ({ name, role: null, outlet: null, url: null, kind: 'person' });
