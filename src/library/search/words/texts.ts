/** What is searched: the texts of a record, by where they stand in it. */
import type { Photo } from '../../../article/article.ts';
import { blockTexts } from '../../../article/forms/body-text.ts';
import type { CapturedPhoto, SavedRecord } from '../../record/record.ts';

/** What stands in the story, each with its weight: how much more a word tells there than in the body. */
export const STORY_WEIGHTS = {
  headline: 10,
  lead: 5,
  body: 1,
  captions: 2,
  credits: 2,
  byline: 4,
  keywords: 6,
} as const;

/** What the person put on the record. Kept apart: it changes often, on many records at once, and is short. */
export const MARK_WEIGHTS = {
  tags: 6,
  note: 4,
} as const;

export type StoryColumn = keyof typeof STORY_WEIGHTS;
export type MarkColumn = keyof typeof MARK_WEIGHTS;

export const STORY_COLUMNS = Object.keys(STORY_WEIGHTS) as StoryColumn[];
export const MARK_COLUMNS = Object.keys(MARK_WEIGHTS) as MarkColumn[];

/** Where a person is told that something was found: the story's own keywords count as tags. */
export type Column = Exclude<StoryColumn, 'keywords'> | MarkColumn;

export const COLUMNS = [...STORY_COLUMNS.filter((column) => column !== 'keywords'), ...MARK_COLUMNS];

/** Returns the texts of the record by where they were found; parts of one column stand on lines of their own. */
export function searchTexts(record: SavedRecord): Record<Column, string> {
  const { keywords, ...story } = storyTexts(record);
  const marks = markTexts(record);
  return { ...story, ...marks, tags: lines(marks.tags, keywords) };
}

/** Returns what stands in the story; of a captured caption, in the photo's. */
export function storyTexts(record: SavedRecord): Record<StoryColumn, string> {
  if (record.kind === 'caption') {
    const { photo, story } = record;
    return { headline: story.headline ?? '', lead: '', body: '', byline: '', keywords: '', ...photoTexts([photo]) };
  }
  const { kicker, headline, subheadline, lead, dateline, byline, agency, body, photos, keywords } = record;
  return {
    headline: lines(kicker, headline, subheadline),
    lead: lead ?? '',
    body: lines(...blockTexts(body)),
    ...photoTexts(photos),
    byline: lines(byline?.raw, agency, dateline?.raw),
    keywords: lines(...keywords),
  };
}

/** Returns what the person put on the record. */
export function markTexts({ tags, collections, note }: SavedRecord): Record<MarkColumn, string> {
  return { tags: lines(...tags, ...collections), note };
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
