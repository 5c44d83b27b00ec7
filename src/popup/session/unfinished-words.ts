/** Text in the boxes for tags and collections that has not become a label yet: saving adds it. */
import { withWords } from '../../ui/components/tag-input/tag-words.ts';
import type { Marks } from './state.ts';

const BOXES = ['tags', 'collections'] as const;

export type UnfinishedWords = Record<(typeof BOXES)[number], string>;

export const NO_WORDS: UnfinishedWords = { tags: '', collections: '' };

/** Returns the boxes whose text would add a label, each with `all` the labels it would then have. */
export function newWords(marks: Marks, unfinished: UnfinishedWords) {
  return BOXES.map((box) => ({ box, ...withWords(marks[box], [unfinished[box]]) })).filter(
    ({ added }) => added.length > 0,
  );
}
