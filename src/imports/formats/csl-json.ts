/** CSL-JSON, as Zotero's "Export library" and Cutline write it (https://docs.citationstyles.org). */
import * as v from 'valibot';
import { bad, type ImportFormat } from '../format.ts';
import { importedArticle, type Clipping, type Places } from '../records/imported-article.ts';
import { inReadingOrder } from '../records/person-names.ts';

export const cslJson: ImportFormat = {
  id: 'csl-json',
  async *read(file, options) {
    const items = itemsOf(await file.text());
    if (items === null) return yield bad('not-json', null, 1);
    for (const [index, item] of items.entries()) {
      const at = { unit: 'entry', number: index + 1 } as const;
      const progress = (index + 1) / items.length;
      const checked = v.safeParse(ItemSchema, item);
      if (!checked.success) yield bad('invalid-record', at, progress, 'The entry is no object.');
      else
        yield await importedArticle(clippingOf(checked.output), {
          ...options,
          from: 'CSL-JSON',
          places: PLACES,
          at,
          progress,
        });
    }
  },
};

/** Texts may be numbers; whatever is of another kind is as if it were not there. */
const Text = v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '');
const Part = v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number))), undefined);
const DateSchema = v.fallback(
  v.object({
    'date-parts': v.fallback(v.optional(v.array(v.array(Part))), undefined),
    raw: v.fallback(v.optional(v.string()), undefined),
  }),
  {},
);
const NameSchema = v.fallback(v.object({ family: Text, given: Text, literal: Text }), {
  family: '',
  given: '',
  literal: '',
});
const TEXTS = [
  'URL',
  'title',
  'title-short',
  'container-title',
  'section',
  'abstract',
  'language',
  'keyword',
  'publisher-place',
  'source',
  'note',
] as const;
type Texts = Record<(typeof TEXTS)[number], string>;

const ItemSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((item) => ({
    ...(Object.fromEntries(TEXTS.map((name) => [name, v.parse(Text, item[name])])) as Texts),
    author: v.parse(v.fallback(v.array(NameSchema), []), item['author']),
    issued: v.parse(DateSchema, item['issued']),
    accessed: v.parse(DateSchema, item['accessed']),
  })),
);

function itemsOf(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (Array.isArray(value)) return value;
    // One entry may stand by itself.
    return typeof value === 'object' && value !== null ? [value] : null;
  } catch {
    return null;
  }
}

function clippingOf(item: v.InferOutput<typeof ItemSchema>): Clipping {
  const place = item['publisher-place'];
  return {
    url: item.URL,
    headline: item.title,
    subheadline: item['title-short'],
    publisher: item['container-title'],
    section: item.section.split(' > '),
    lead: item.abstract,
    language: item.language,
    keywords: item.keyword.split(/[,;]/),
    authors: item.author.map(({ family, given, literal }) => literal || inReadingOrder(family, given, item.language)),
    dateline: { raw: place, place },
    agency: item.source,
    publishedAt: dateText(item.issued),
    savedAt: dateText(item.accessed),
    note: item.note,
  };
}

/** A year or a month alone is no day: it stays as it stands, and is told as a date that could not be read. */
function dateText({ 'date-parts': parts, raw }: v.InferOutput<typeof DateSchema>): string {
  const [year, month, day] = parts?.[0] ?? [];
  if (year === undefined || Number.isNaN(year)) return raw ?? '';
  return [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

const PLACES: Places = {
  canonicalUrl: 'URL',
  headline: 'title',
  subheadline: 'title-short',
  publisher: 'container-title',
  section: 'section',
  lead: 'abstract',
  language: 'language',
  keywords: 'keyword',
  byline: 'author',
  dateline: 'publisher-place',
  agency: 'source',
  publishedAt: 'issued',
};
