/** What a template can name. Each field is an entry here: the editor's list, the checks and the rendering come from it. */
import { splitDateline } from '../../article/forms/split-dateline.ts';
import type { CapturedPhoto, SavedArticle, SavedRecord } from '../../library/record/record.ts';
import { photosOf, storyOf } from '../../library/record/story-of.ts';
import type { MessageKey } from '../../ui/words/i18n.ts';
import { citationOf } from '../story/citation.ts';
import { hashtags } from '../syntax/hashtags.ts';
import { recordBody } from '../formats/documents/markdown.ts';
import { NO_FILES, relativeAddress, type PhotoPath } from '../files/photo-files.ts';
import { captionLine, recordBodyText } from '../formats/documents/plain-text.ts';
import { Markup } from './markup.ts';
import type { TemplateKind } from './template.ts';

/** A text, a list, or null where the story has none: an empty text or list would count as there in a condition. */
export type FieldValue = string | number | Markup | readonly string[] | readonly PhotoValues[] | null;

export interface TemplateField {
  name: string;
  /** Key of what it is, in the interface's languages. */
  say: MessageKey;
  value: (record: SavedRecord, kind: TemplateKind, photoPath: PhotoPath) => FieldValue;
}

/** A photo as a template sees it: `{% for photo in photos %}{{ photo.caption }}{% endfor %}`. */
export type PhotoValues = Readonly<Record<(typeof photoFields)[number]['name'], FieldValue>> & {
  /** Its line: a photo that is named as a whole says what stands under it. */
  toString: () => string;
};

const list = (values: readonly string[]): readonly string[] | null => (values.length > 0 ? values : null);
const ofArticle =
  (value: (article: SavedArticle) => FieldValue) =>
  (record: SavedRecord): FieldValue =>
    record.kind === 'article' ? value(record) : null;

export const templateFields: readonly TemplateField[] = [
  { name: 'headline', say: 'fieldHeadline', value: (record) => storyOf(record).headline },
  { name: 'subheadline', say: 'fieldSubheadline', value: ofArticle(({ subheadline }) => subheadline) },
  { name: 'kicker', say: 'fieldKicker', value: ofArticle(({ kicker }) => kicker) },
  { name: 'section', say: 'fieldSection', value: ofArticle(({ section }) => list(section)) },
  { name: 'lead', say: 'fieldLead', value: ofArticle(({ lead }) => lead) },
  { name: 'dateline', say: 'fieldDateline', value: ofArticle(({ dateline }) => dateline?.raw ?? null) },
  { name: 'place', say: 'templateFieldPlace', value: ofArticle(({ dateline }) => dateline?.place ?? null) },
  {
    name: 'placeAbove',
    say: 'templateFieldPlaceAbove',
    value: ofArticle((article) => (splitDateline(article).above === null ? null : (article.dateline?.place ?? null))),
  },
  { name: 'byline', say: 'fieldByline', value: ofArticle(({ byline }) => byline?.raw ?? null) },
  {
    name: 'authors',
    say: 'templateFieldAuthors',
    value: ofArticle(({ byline }) => list(byline?.authors.map(({ name }) => name) ?? [])),
  },
  { name: 'agency', say: 'fieldAgency', value: ofArticle(({ agency }) => agency) },
  { name: 'body', say: 'templateFieldBody', value: (record, ...how) => bodyOf(record, true, ...how) },
  {
    name: 'bodyWithoutPhotos',
    say: 'templateFieldBodyAlone',
    value: (record, ...how) => bodyOf(record, false, ...how),
  },
  { name: 'photos', say: 'templateFieldPhotos', value: (record, _kind, photoPath) => photoList(record, photoPath) },
  { name: 'publisher', say: 'fieldPublisher', value: (record) => publisherOf(storyOf(record)) },
  { name: 'domain', say: 'templateFieldDomain', value: (record) => storyOf(record).publisher.domain || null },
  { name: 'publishedAt', say: 'fieldPublishedAt', value: (record) => storyOf(record).publishedAt?.iso ?? null },
  { name: 'modifiedAt', say: 'fieldModifiedAt', value: ofArticle(({ modifiedAt }) => modifiedAt?.iso ?? null) },
  { name: 'url', say: 'templateFieldUrl', value: (record) => storyOf(record).url },
  { name: 'canonicalUrl', say: 'fieldCanonicalUrl', value: (record) => storyOf(record).canonicalUrl },
  { name: 'language', say: 'fieldLanguage', value: (record) => storyOf(record).language },
  { name: 'keywords', say: 'fieldKeywords', value: ofArticle(({ keywords }) => list(keywords)) },
  { name: 'access', say: 'fieldAccess', value: ofArticle(({ access }) => access) },
  { name: 'citation', say: 'templateFieldCitation', value: (record) => citationOf(record).plain },
  { name: 'tags', say: 'libraryTags', value: ({ tags }) => list(tags) },
  { name: 'hashtags', say: 'templateFieldHashtags', value: ({ tags }) => list(hashtags(tags)) },
  { name: 'collections', say: 'libraryCollections', value: ({ collections }) => list(collections) },
  { name: 'note', say: 'libraryNote', value: ({ note }, kind) => noteOf(note, kind) },
  { name: 'savedAt', say: 'templateFieldSavedAt', value: ({ savedAt }) => savedAt },
  { name: 'updatedAt', say: 'templateFieldUpdatedAt', value: ({ updatedAt }) => updatedAt },
  { name: 'kind', say: 'templateFieldKind', value: ({ kind }) => kind },
  { name: 'id', say: 'templateFieldId', value: ({ id }) => id },
];

type PhotoValue = (photo: CapturedPhoto, language: string | null, photoPath: PhotoPath) => FieldValue;

export const photoFields = [
  { name: 'caption', say: 'fieldCaption', value: ({ caption }) => caption },
  { name: 'credit', say: 'fieldCredit', value: ({ credit }) => credit?.raw ?? null },
  {
    name: 'line',
    say: 'templatePhotoLine',
    value: ({ caption, credit }, language) => captionLine({ caption, credit }, language) || null,
  },
  {
    name: 'photographers',
    say: 'templatePhotoPhotographers',
    value: ({ credit }) => list(credit?.photographers ?? []),
  },
  { name: 'agencies', say: 'templatePhotoAgencies', value: ({ credit }) => list(credit?.agencies ?? []) },
  { name: 'src', say: 'templatePhotoAddress', value: ({ src }) => src },
  { name: 'file', say: 'templatePhotoFile', value: ({ src }, _language, photoPath) => fileOf(src, photoPath) },
  { name: 'alt', say: 'templatePhotoAlt', value: ({ alt }) => alt },
  { name: 'role', say: 'templatePhotoRole', value: ({ role }) => role },
  { name: 'width', say: 'templatePhotoWidth', value: ({ width }) => width },
  { name: 'height', say: 'templatePhotoHeight', value: ({ height }) => height },
] as const satisfies readonly { name: string; say: MessageKey; value: PhotoValue }[];

/**
 * Returns what a template may read of the record; `photoPath` says where photo files lie beside what is written. The body and
 * the like are written only when they are named.
 */
export function templateValues(
  record: SavedRecord,
  kind: TemplateKind,
  photoPath: PhotoPath = NO_FILES,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const { name, value } of templateFields) {
    Object.defineProperty(values, name, { enumerable: true, get: () => value(record, kind, photoPath) });
  }
  return values;
}

function photoList(record: SavedRecord, photoPath: PhotoPath): readonly PhotoValues[] | null {
  const { language } = storyOf(record);
  const photos = photosOf(record).map((photo) => {
    const entries = photoFields.map(({ name, value }): [string, FieldValue] => [
      name,
      (value as PhotoValue)(photo, language, photoPath),
    ]);
    const values: unknown = Object.fromEntries(entries);
    Object.defineProperty(values, 'toString', { value: () => captionLine(photo, language) });
    return values as PhotoValues;
  });
  return photos.length > 0 ? photos : null;
}

function fileOf(src: string | null, photoPath: PhotoPath): string | null {
  const path = src === null ? null : photoPath(src);
  return path === null ? null : relativeAddress(path);
}

function bodyOf(record: SavedRecord, photos: boolean, kind: TemplateKind, photoPath: PhotoPath): FieldValue {
  const text = kind === 'markdown' ? recordBody(record, photos, photoPath) : recordBodyText(record, photos);
  return text === '' ? null : kind === 'markdown' ? new Markup(text) : text;
}

/** A person's own note may be Markdown already: it stays as it was written. */
const noteOf = (note: string, kind: TemplateKind): FieldValue =>
  note === '' ? null : kind === 'markdown' ? new Markup(note) : note;

const publisherOf = ({ publisher: { name, domain } }: Pick<SavedArticle, 'publisher'>): string | null =>
  name ?? (domain || null);
