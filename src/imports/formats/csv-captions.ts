/** Cutline's own CSV of captions, one row a photo: each row becomes a captured caption. */
import { listIn, readableCell } from '../../exports/syntax/csv.ts';
import { csvRows, type CsvRow } from '../syntax/csv-rows.ts';
import type { ImportFormat } from '../format.ts';
import { importedCaption, type CaptionClipping } from '../records/imported-caption.ts';

export const csvCaptions: ImportFormat = {
  id: 'cutline-csv-captions',
  async *read(file, options) {
    for await (const row of csvRows(file)) {
      if ('kind' in row) yield row;
      else yield await importedCaption(clippingOf(row), { ...options, ...row });
    }
  },
};

function clippingOf(row: CsvRow): CaptionClipping {
  const cell = (column: string) => readableCell(row.cell(column));
  const list = (column: string) => listIn(cell(column));
  return {
    url: cell('canonicalUrl'),
    headline: cell('headline'),
    publisher: cell('publisher'),
    publishedAt: cell('publishedAt'),
    language: cell('language'),
    photo: {
      src: cell('photo'),
      caption: cell('caption'),
      alt: cell('alt'),
      credit: cell('credit'),
      photographers: list('photographer'),
      agencies: list('agency'),
      kind: cell('creditKind'),
      role: cell('role'),
      width: cell('width'),
      height: cell('height'),
    },
    tags: list('tags'),
    collections: list('collections'),
    note: cell('note'),
    savedAt: cell('savedAt'),
  };
}
