/** What the library filters and counts by: the values that each record has for each facet. */
import type { Credit } from '../../../article/article.ts';
import { sourceOf } from '../../record/lists.ts';
import type { SavedRecord } from '../../record/record.ts';
import { storyOf } from '../../record/story-of.ts';

/** The order is stored in the index: add at the end, and raise `INDEX_VERSION`. */
export const FACETS = [
  'kind',
  'collection',
  'tag',
  'source',
  'publisher',
  'section',
  'author',
  'agency',
  'photographer',
  'language',
  'month',
] as const;

export type Facet = (typeof FACETS)[number];

/** Facets of people's names: papers write the same one in capitals or not, which says nothing of who is meant. */
export const isName = (facet: Facet): boolean => facet === 'author' || facet === 'photographer';

/** Returns what all forms of a value have in common: for a name whatever its case, for any other value itself. */
export function commonForm(facet: Facet, value: string): string {
  return isName(facet) ? value.normalize('NFC').toLowerCase() : value;
}

/** Between the levels of a section path: `Chính trị › Xây dựng Đảng`. */
const SECTION_SEPARATOR = ' › ';

/** Returns all facet values of the record, each once. A section counts for each level of its path. */
export function facetValues(record: SavedRecord): [Facet, string][] {
  const values: [Facet, Iterable<string | null>][] = [
    ['kind', [record.kind]],
    ['collection', record.collections],
    ['tag', record.tags],
    ['source', [sourceOf(record)]],
    ['month', [dayOf(record).slice(0, 7)]],
    ...(record.kind === 'article' ? articleValues(record) : captionValues(record)),
  ];
  return values.flatMap(([facet, list]) => {
    // A name that is there in two forms counts once, in the first of them.
    const each = new Map([...list].toReversed().map((value) => [commonForm(facet, value ?? ''), value]));
    return [...each.values()].toReversed().flatMap((value): [Facet, string][] => (value ? [[facet, value]] : []));
  });
}

/** Returns the day by which the record is dated, `2026-03-02`: the page's own date of publication, else that of saving. */
export function dayOf(record: SavedRecord): string {
  return storyOf(record).publishedAt?.iso.slice(0, 10) ?? dayHere(record.savedAt);
}

/** The day on which the instant is here: the list shows it so, and early in the morning UTC may still have the day before. */
function dayHere(instant: string): string {
  const date = new Date(instant);
  const here = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return Number.isNaN(here.getTime()) ? instant.slice(0, 10) : here.toISOString().slice(0, 10);
}

function articleValues(article: SavedRecord & { kind: 'article' }): [Facet, Iterable<string | null>][] {
  const { publisher, section, byline, agency, language, photos } = article;
  const authors = byline?.authors ?? [];
  return [
    ['publisher', [publisher.name]],
    ['section', section.map((_, level) => section.slice(0, level + 1).join(SECTION_SEPARATOR))],
    ['author', authors.map(({ name }) => name)],
    ['agency', [agency, ...authors.map(({ kind, name }) => (kind === 'agency' ? name : null))]],
    ['photographer', photos.flatMap(({ credit }) => credit?.photographers ?? [])],
    ['language', [language]],
  ];
}

function captionValues({ photo, story }: SavedRecord & { kind: 'caption' }): [Facet, Iterable<string | null>][] {
  const credit: Credit | null = photo.credit;
  return [
    ['publisher', [story.publisher.name]],
    ['agency', credit?.agencies ?? []],
    ['photographer', credit?.photographers ?? []],
    ['language', [story.language]],
  ];
}
