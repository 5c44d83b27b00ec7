/** A saved article made of what a file says, and of nothing else: what the file does not say is absent. */
import * as v from 'valibot';
import type { Article, Author, WarningCode } from '../../article/article.ts';
import {
  FieldNameSchema,
  trimEvidence,
  type ArticleEvidence,
  type Evidence,
  type FieldName,
} from '../../article/evidence.ts';
import { formatField } from '../../article/forms/field-form.ts';
import { withoutTracking } from '../../article/address/without-tracking.ts';
import { domainOf } from '../../article/fields/publisher/publisher.ts';
import { agencyNamed } from '../../article/languages/agencies.ts';
import { articleId } from '../../library/record/ids.ts';
import { cleanLabels } from '../../library/record/labels.ts';
import { FORMAT_VERSION, SavedArticleSchema } from '../../library/record/record.ts';
import { issuesText } from '../../messages/checked.ts';
import { bad, type ImportItem, type ReadOptions, type Spot } from '../format.ts';
import { importedTime } from './imported-time.ts';

/** The article's fields as a file gives them; texts may be empty or have stray spaces. */
export interface Clipping {
  /** The story's address; without one Cutline can't tell stories apart. */
  url: string | undefined;
  /** The address that identifies the story, where the file gives another than `url`. */
  canonicalUrl?: string | undefined;
  headline?: string | undefined;
  subheadline?: string | undefined;
  kicker?: string | undefined;
  lead?: string | undefined;
  publisher?: string | undefined;
  language?: string | undefined;
  section?: readonly string[] | undefined;
  authors?: readonly string[] | undefined;
  /** What is known of some of the authors beside their names. */
  authorDetails?: readonly Author[] | undefined;
  /** The byline as printed; the names, where it is not given. */
  byline?: string | undefined;
  agency?: string | undefined;
  dateline?: DatelineClipping | undefined;
  publishedAt?: string | undefined;
  modifiedAt?: string | undefined;
  keywords?: readonly string[] | undefined;
  access?: string | undefined;
  body?: Article['body'] | undefined;
  photos?: Article['photos'] | undefined;
  /** What the capture of the story, or the file, says beside. */
  warnings?: readonly WarningCode[] | undefined;
  savedAt?: string | undefined;
  updatedAt?: string | undefined;
  tags?: readonly string[] | undefined;
  collections?: readonly string[] | undefined;
  note?: string | undefined;
}

interface DatelineClipping {
  raw: string;
  place: string;
  date?: string;
  agency?: string;
}

/** Where each field stands in the file, in its own words (`title`, `AU`), for the evidence. */
export type Places = Partial<Record<FieldName, string>>;

/**
 * Returns the record with the evidence of where it comes from and the warning that it was imported; or that it cannot be
 * one, and why. `from` names the form of the file: `Pocket CSV`.
 */
export async function importedArticle(
  clipping: Clipping,
  { from, places, at, progress, readAt }: ReadOptions & { from: string; places: Places; at: Spot; progress: number },
): Promise<ImportItem> {
  const url = webPage(clipping.url) ?? webPage(clipping.canonicalUrl);
  if (url === null) return bad('no-address', at, progress, clipping.url ?? '');
  const article = articleOf(clipping, url, from);
  const savedAt = importedTime(clipping.savedAt)?.instant ?? readAt;
  const record = {
    kind: 'article',
    id: await articleId(article.canonicalUrl),
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt,
    updatedAt: importedTime(clipping.updatedAt)?.instant ?? savedAt,
    deletedAt: null,
    tags: importedLabels(clipping.tags),
    collections: importedLabels(clipping.collections),
    note: clipping.note?.trim() ?? '',
    ...article,
    evidence: evidenceOf(article, clipping, from, places),
    revision: 1,
  };
  const checked = v.safeParse(SavedArticleSchema, record);
  if (checked.success) return { kind: 'record', line: checked.output, at, progress };
  return bad('invalid-record', at, progress, issuesText(checked.issues));
}

/** Returns the address when it is that of a web page, else null. */
export function webPage(address: string | undefined): string | null {
  const url = URL.parse(address?.trim() ?? '');
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

function articleOf(clipping: Clipping, url: string, from: string): Article {
  const canonicalUrl = withoutTracking(webPage(clipping.canonicalUrl) ?? url);
  const body = clipping.body ?? [];
  const publishedAt = importedTime(clipping.publishedAt)?.time ?? null;
  const dateline = clipping.dateline;
  const byline = text(clipping.byline);
  const known = clipping.authorDetails ?? [];
  const authors = cleaned(clipping.authors).map((name) => known.find((one) => one.name === name) ?? authorNamed(name));
  const access = (['free', 'metered', 'paywalled'] as const).find((word) => word === clipping.access) ?? 'unknown';
  const unreadDate = publishedAt === null ? text(clipping.publishedAt) : null;
  return {
    url,
    canonicalUrl,
    publisher: { name: publisherName(clipping.publisher, canonicalUrl), domain: domainOf(canonicalUrl) },
    language: languageTag(clipping.language),
    section: cleaned(clipping.section),
    kicker: text(clipping.kicker),
    // Bookmarks of pages without a title have the address in its place.
    headline: webPage(clipping.headline) === null ? text(clipping.headline) : null,
    subheadline: text(clipping.subheadline),
    lead: text(clipping.lead),
    dateline: dateline && text(dateline.raw) !== null ? datelineOf(dateline) : null,
    byline: authors.length > 0 ? { raw: byline ?? authors.map(({ name }) => name).join(', '), authors } : bare(byline),
    agency: text(clipping.agency),
    publishedAt,
    modifiedAt: importedTime(clipping.modifiedAt)?.time ?? null,
    body,
    photos: clipping.photos ?? [],
    keywords: cleaned(clipping.keywords),
    access,
    warnings: [
      { code: 'imported', detail: from },
      ...(body.length === 0 ? [{ code: 'no-body' as const, detail: null }] : []),
      ...(unreadDate === null ? [] : [{ code: 'date-invalid' as const, detail: unreadDate.slice(0, 60) }]),
      ...(clipping.warnings ?? []).map((code) => ({ code, detail: null })),
    ],
  };
}

/** What the file says stands in the evidence as such, so that nobody takes it for something read off the page. */
function evidenceOf(article: Article, clipping: Clipping, from: string, places: Places): ArticleEvidence {
  const fields: ArticleEvidence['fields'] = {};
  const seen = (name: FieldName, text: string, chosen: boolean): Evidence => ({
    text,
    source: 'import',
    where: places[name] === undefined ? from : `${from}: ${places[name]}`,
    score: 1,
    chosen,
  });
  for (const name of FieldNameSchema.options) {
    const shown = formatField(name, article);
    if (shown !== '' && (name !== 'publisher' || article.publisher.name !== null) && shown !== 'unknown') {
      fields[name] = [seen(name, shown, true)];
    }
  }
  const unread = text(clipping.publishedAt);
  if (article.publishedAt === null && unread !== null) fields.publishedAt = [seen('publishedAt', unread, false)];
  return trimEvidence({ fields, dropped: {} });
}

/** Returns tags or collections as Cutline keeps them, none longer than it takes. */
export function importedLabels(labels: readonly string[] = []): string[] {
  return cleanLabels(labels.map((label) => label.trim().slice(0, LONGEST_LABEL).toWellFormed()));
}

const LONGEST_LABEL = 200;

/** Returns the text in composed form without stray spaces, or null when nothing is left of it. */
export function text(value: string | undefined): string | null {
  return value?.normalize('NFC').trim() || null;
}

function cleaned(values: readonly string[] | undefined): string[] {
  return [...new Set(values?.map(text).filter((value) => value !== null))];
}

const authorNamed = (name: string): Author => ({
  name,
  role: null,
  outlet: null,
  url: null,
  kind: agencyNamed(name) === null ? 'person' : 'agency',
});

const bare = (raw: string | null): Article['byline'] => (raw === null ? null : { raw, authors: [] });

const datelineOf = ({ raw, place, date, agency }: DatelineClipping): Article['dateline'] => ({
  raw: raw.trim(),
  place: text(place),
  date: text(date),
  agency: text(agency),
});

/** Where a file gives the site's domain in the place of its name, there is no name. */
function publisherName(value: string | undefined, address: string): string | null {
  const name = text(value);
  return name === null || name === domainOf(address) || name === URL.parse(address)?.hostname ? null : name;
}

/** Returns the language tag, or null: other programs write languages as people do (`English`), and only a tag is one. */
export function languageTag(value: string | undefined): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text(value)?.replace('_', '-') ?? []);
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : null;
  } catch {
    return null;
  }
}
