/** What is searched: the texts of a record, by where they stand in it. */
import type { Photo } from '../../article/article.ts';
import { blockTexts } from '../../article/body-text.ts';
import type { CapturedPhoto, SavedRecord } from '../record.ts';

/** The columns of the index, each with its weight: how much more a word tells there than in the body. */
export const COLUMN_WEIGHTS = {
  headline: 10,
  lead: 5,
  body: 1,
  captions: 2,
  credits: 2,
  byline: 4,
  tags: 6,
  note: 4,
} as const;

export type Column = keyof typeof COLUMN_WEIGHTS;

export const COLUMNS = Object.keys(COLUMN_WEIGHTS) as Column[];

/** Returns the texts of the record by column; parts of one column stand on lines of their own. */
export function searchTexts(record: SavedRecord): Record<Column, string> {
  const { tags, collections, note } = record;
  if (record.kind === 'caption') {
    const { photo, story } = record;
    const texts = { headline: story.headline ?? '', lead: '', body: '', byline: '' };
    return { ...texts, ...photoTexts([photo]), tags: lines(...tags, ...collections), note };
  }
  const { kicker, headline, subheadline, lead, dateline, byline, agency, body, photos, keywords } = record;
  return {
    headline: lines(kicker, headline, subheadline),
    lead: lead ?? '',
    body: lines(...blockTexts(body)),
    ...photoTexts(photos),
    byline: lines(byline?.raw, agency, dateline?.raw),
    tags: lines(...tags, ...collections, ...keywords),
    note,
  };
}

function photoTexts(photos: readonly (Photo | CapturedPhoto)[]): { captions: string; credits: string } {
  return {
    captions: lines(...photos.map(({ caption }) => caption)),
    credits: lines(...photos.map(({ credit }) => credit?.raw)),
  };
}

function lines(...texts: (string | null | undefined)[]): string {
  return texts.filter((text) => typeof text === 'string' && text !== '').join('\n');
}
