/** What an article and a captured caption have in common. */
import type { CapturedPhoto, SavedRecord, Story } from './record.ts';

/** Returns the story that a record is, or that a captured caption belongs to. */
export const storyOf = (record: SavedRecord): Story => (record.kind === 'article' ? record : record.story);

/** Returns the photos that a record has: an article's, or the one of a captured caption. */
export const photosOf = (record: SavedRecord): readonly CapturedPhoto[] =>
  record.kind === 'article' ? record.photos : [record.photo];
