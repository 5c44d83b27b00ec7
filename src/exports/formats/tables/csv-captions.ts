import type { CapturedPhoto, SavedRecord, Story } from '../../../library/record/record.ts';
import { BYTE_ORDER_MARK, csvLine, joined } from '../../syntax/csv.ts';
import type { ExportFormat } from '../../format.ts';

interface CaptionRow {
  photo: CapturedPhoto;
  story: Story;
  tags: string[];
  collections: string[];
  savedAt: string;
  /** Of a captured caption: the note on an article is no photo's. */
  note: string;
}

/** One row a photo, of saved articles and captured captions alike. */
export const captionColumns: readonly [string, (row: CaptionRow) => string][] = [
  ['headline', ({ story }) => story.headline ?? ''],
  ['canonicalUrl', ({ story }) => story.canonicalUrl],
  ['publisher', ({ story }) => story.publisher.name ?? story.publisher.domain],
  ['publishedAt', ({ story }) => story.publishedAt?.iso ?? ''],
  ['photo', ({ photo }) => photo.src ?? ''],
  ['caption', ({ photo }) => photo.caption ?? ''],
  ['photographer', ({ photo }) => joined(photo.credit?.photographers ?? [])],
  ['agency', ({ photo }) => joined(photo.credit?.agencies ?? [])],
  ['credit', ({ photo }) => photo.credit?.raw ?? ''],
  ['creditKind', ({ photo }) => photo.credit?.kind ?? ''],
  ['role', ({ photo }) => photo.role],
  ['width', ({ photo }) => String(photo.width ?? '')],
  ['height', ({ photo }) => String(photo.height ?? '')],
  ['alt', ({ photo }) => photo.alt ?? ''],
  ['tags', ({ tags }) => joined(tags)],
  ['collections', ({ collections }) => joined(collections)],
  ['savedAt', ({ savedAt }) => savedAt],
  ['language', ({ story }) => story.language ?? ''],
  ['note', ({ note }) => note],
];

/** Returns the rows that one record gives: every photo of an article, or the one of a captured caption. */
export function captionRows(record: SavedRecord): CaptionRow[] {
  const { tags, collections, savedAt } = record;
  const marks = { tags, collections, savedAt };
  if (record.kind === 'caption') return [{ photo: record.photo, story: record.story, note: record.note, ...marks }];
  return record.photos.map((photo) => ({ photo, story: record, note: '', ...marks }));
}

export const csvCaptions: ExportFormat = {
  id: 'csv-captions',
  extension: 'csv',
  mime: 'text/csv',
  async *write({ records }) {
    yield BYTE_ORDER_MARK + csvLine(captionColumns.map(([name]) => name));
    for await (const record of records) {
      for (const row of captionRows(record)) yield csvLine(captionColumns.map(([, cell]) => cell(row)));
    }
  },
};
