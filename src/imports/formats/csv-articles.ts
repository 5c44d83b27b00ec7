/** Cutline's own CSV of articles. It has the texts without links and emphasis, and no photos: those are left as they are. */
import type { Inline } from '../../article/body.ts';
import { listIn, readableCell } from '../../exports/syntax/csv.ts';
import { csvClippings } from '../syntax/csv-clippings.ts';
import type { CsvRow } from '../syntax/csv-rows.ts';
import type { ImportFormat } from '../format.ts';
import type { Places } from '../records/imported-article.ts';

const PLACES: Places = {
  canonicalUrl: 'canonicalUrl',
  publisher: 'publisher',
  language: 'language',
  section: 'section',
  kicker: 'kicker',
  headline: 'headline',
  subheadline: 'subheadline',
  lead: 'lead',
  dateline: 'dateline',
  byline: 'authors',
  agency: 'agency',
  publishedAt: 'publishedAt',
  modifiedAt: 'modifiedAt',
  keywords: 'keywords',
  access: 'access',
  body: 'body',
};

export const csvArticles: ImportFormat = {
  id: 'cutline-csv-articles',
  read: csvClippings('Cutline CSV', PLACES, clippingOf),
};

function clippingOf(row: CsvRow) {
  const cell = (column: string) => readableCell(row.cell(column));
  const list = (column: string) => listIn(cell(column));
  return {
    url: cell('canonicalUrl'),
    publisher: cell('publisher'),
    language: cell('language'),
    section: listIn(cell('section'), '>'),
    kicker: cell('kicker'),
    headline: cell('headline'),
    subheadline: cell('subheadline'),
    lead: cell('lead'),
    dateline: { raw: cell('dateline'), place: cell('datelinePlace') },
    byline: cell('authors') === '' ? '' : cell('byline'),
    authors: list('authors'),
    agency: cell('agency'),
    publishedAt: cell('publishedAt'),
    modifiedAt: cell('modifiedAt'),
    keywords: list('keywords'),
    access: cell('access'),
    body: paragraphs(cell('body')),
    tags: list('tags'),
    collections: list('collections'),
    note: cell('note'),
    savedAt: cell('savedAt'),
    updatedAt: cell('updatedAt'),
  };
}

/** The texts as paragraphs: the file does not say which of them were headings or quotations. */
function paragraphs(body: string) {
  return body
    .split('\n\n')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => ({ type: 'paragraph' as const, children: piece.split('\n').flatMap(lineOf) }));
}

const lineOf = (value: string, index: number): Inline[] => [
  ...(index > 0 ? [{ type: 'break' as const }] : []),
  ...(value === '' ? [] : [{ type: 'text' as const, value }]),
];
