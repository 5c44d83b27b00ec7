/**
 * The record: what a news article is to Cutline. This schema is the one source of the TypeScript types, of the
 * checks at every border (message, import, store upgrade) and of the JSON Schema published in `docs/schema/`.
 *
 * `src/article/` itself imports only the types, so the content script carries no validator.
 */
import * as v from 'valibot';
import { BodySchema } from './body.ts';

/** An absent value is `null` (or an empty list), never an empty string and never a missing key. */
const Text = v.pipe(v.string(), v.minLength(1));
const OptionalText = v.nullable(Text);

export const PublisherSchema = v.strictObject({ name: OptionalText, domain: v.string() });

/** The place (and date, agency) that opens the story: `HÀ NỘI, 13/1 (TTXVN) –`. `date` is as written: it often has no year. */
const DatelineSchema = v.strictObject({
  raw: Text,
  place: OptionalText,
  date: OptionalText,
  agency: OptionalText,
});

const AuthorSchema = v.strictObject({
  name: Text,
  role: OptionalText,
  outlet: OptionalText,
  url: OptionalText,
  kind: v.picklist(['person', 'staff', 'agency']),
});

const BylineSchema = v.strictObject({ raw: Text, authors: v.array(AuthorSchema) });

/** `iso` keeps the page's own offset; `zone` says whether the page stated it, we assumed it, or there is none. */
export const NewsTimeSchema = v.strictObject({
  iso: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/)),
  raw: Text,
  precision: v.picklist(['minute', 'day']),
  zone: v.picklist(['stated', 'assumed', 'absent']),
});

export const CreditSchema = v.strictObject({
  raw: Text,
  photographers: v.array(Text),
  agencies: v.array(Text),
  kind: v.picklist(['photo', 'illustration', 'archive', 'handout', 'graphic']),
});

/** `src` is the largest version offered; `caption` never contains the credit. `id` is unique within its article. */
export const PhotoSchema = v.strictObject({
  id: Text,
  src: Text,
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
  alt: OptionalText,
  caption: OptionalText,
  credit: v.nullable(CreditSchema),
  role: v.picklist(['lead', 'body', 'gallery']),
});

/** What a person must know about this capture. Each code has its message in `_locales/`. */
export const WarningSchema = v.strictObject({
  code: v.picklist([
    'no-body',
    'body-truncated',
    /** The page shows no text of its own: it was read from the data that a script would draw it from. */
    'body-from-data',
    'date-assumed',
    'date-invalid',
    'page-changed',
    'time-limit',
    'structured-data-broken',
    'caption-too-long',
    'image-unusable',
    /** Taken from a file, not read off a page; the detail names the form of the file. */
    'imported',
    'rule-unmatched',
  ]),
  detail: OptionalText,
});

const AccessSchema = v.picklist(['free', 'metered', 'paywalled', 'unknown']);

export const articleEntries = {
  url: Text,
  canonicalUrl: Text,
  publisher: PublisherSchema,
  language: OptionalText,
  section: v.array(Text),
  kicker: OptionalText,
  headline: OptionalText,
  subheadline: OptionalText,
  lead: OptionalText,
  dateline: v.nullable(DatelineSchema),
  byline: v.nullable(BylineSchema),
  agency: OptionalText,
  publishedAt: v.nullable(NewsTimeSchema),
  modifiedAt: v.nullable(NewsTimeSchema),
  body: BodySchema,
  photos: v.array(PhotoSchema),
  keywords: v.array(Text),
  access: AccessSchema,
  warnings: v.array(WarningSchema),
};

export const ArticleSchema = v.strictObject(articleEntries);

export type Article = v.InferOutput<typeof ArticleSchema>;
export type Publisher = v.InferOutput<typeof PublisherSchema>;
export type Dateline = v.InferOutput<typeof DatelineSchema>;
export type Author = v.InferOutput<typeof AuthorSchema>;
export type Byline = v.InferOutput<typeof BylineSchema>;
export type NewsTime = v.InferOutput<typeof NewsTimeSchema>;
export type Credit = v.InferOutput<typeof CreditSchema>;
/** A credit as printed on the page, before its names are parsed. */
export type PrintedCredit = Pick<Credit, 'raw' | 'kind'>;
export type Photo = v.InferOutput<typeof PhotoSchema>;
export type Warning = v.InferOutput<typeof WarningSchema>;
export type WarningCode = Warning['code'];
export type Access = v.InferOutput<typeof AccessSchema>;
