/** A box with a picture, a few lines below it and nothing else: whatever it is called, the lines are the caption. */
import { shapeOf } from '../../text/characters.ts';
import { DATE } from '../../text/date-in-text.ts';
import type { Block, Box, Page } from '../../page.ts';
import type { IsText } from './caption-words.ts';
import { blocksIn, lengthOf } from '../page/inside.ts';
import { afterByline } from '../dropped/phrases.ts';
import { isHeading } from '../story/style.ts';

/** Letters. */
const MOST_TEXT = 600;
/** A byline or a date stands on a short line. */
const MOST_LINE = 80;

/** Whether `blocks`, all words of the box that are no labels, are such a caption: no text, heading, link, byline or date. */
export function isBareCaption(page: Page, box: Box, blocks: readonly Block[], isText: IsText): boolean {
  if (box.tag === 'p' || blocks.length === 0 || blocks.length > 3) return false;
  if (lengthOf(blocks) > MOST_TEXT) return false;
  // Dates are labels elsewhere: here they tell that the box is the head of the story.
  if (blocksIn(page, box).some(({ text }) => text.length <= MOST_LINE && (isMarkedName(text) || DATE.test(text))))
    return false;
  return blocks.every((block) => !isText(block) && !isHeading(block) && block.linkLength <= block.length / 2);
}

/** `By Ann Fell`, `Von Edda Lorenz, dpa`; but `By the sea` is a caption. */
export function isMarkedName(text: string): boolean {
  const rest = afterByline(text);
  return rest !== null && /^A\S*\s(?:a+\s){0,2}A/.test(shapeOf(rest));
}
