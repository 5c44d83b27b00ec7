/** What stands in the boxes for tags and collections and is no word yet: saving takes it along. */
import { withWords } from '../../ui/components/tag-input/tag-words.ts';
import type { Marks } from './state.ts';

const BOXES = ['tags', 'collections'] as const;

export type UnfinishedWords = Record<(typeof BOXES)[number], string>;

export const NO_WORDS: UnfinishedWords = { tags: '', collections: '' };

/** Returns the boxes that hold a word that is not among the marks, each with `all` its words then. */
export function newWords(marks: Marks, unfinished: UnfinishedWords) {
  return BOXES.map((box) => ({ box, ...withWords(marks[box], [unfinished[box]]) })).filter(
    ({ added }) => added.length > 0,
  );
}
