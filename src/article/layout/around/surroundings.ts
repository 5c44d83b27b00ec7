/** The blocks around the story's text: above it stand headline, lead, byline and dates; below it byline, source and tags. */
import { findHeadline, type HeadlinePlace } from './headline-place.ts';
import type { Story } from '../story/story.ts';
import type { Block, Page } from '../../page.ts';

export interface Surroundings {
  /** Where the page shows its headline, or null. */
  headline: HeadlinePlace | null;
  /** Visible blocks from a little before the headline to a little into the text. */
  top: readonly Block[];
  /** Visible blocks from the last few of the text to a little after it. */
  tail: readonly Block[];
  /** Index of the first block of the text after the headline, or the page's last block. */
  firstBody: number;
  /** Index of the first block set like the text itself: lead and byline stand before it. */
  textStart: number;
  /** Index of the next block of the body: a lead set like the text has picture, byline and date between it and the text. */
  nextText: number;
  lastBody: number;
}

/** How many blocks before the headline may hold its kicker, section and date; measured on the corpus: at most 9. */
const BEFORE_HEADLINE = 12;
/** How far apart headline and text may stand; beyond it the headline belongs to something else. */
const MAX_GAP = 90;
const INTO_TEXT = 4;
/** Picture, caption, byline and date between lead and text take no more blocks. */
const AFTER_LEAD = 12;
const BEFORE_END = 6;
const AFTER_END = 16;

/** Returns the surroundings of the story. On a page without a body, those of its headline. */
export function findSurroundings(page: Page, story: Story): Surroundings {
  const headline = findHeadline(page, story);
  const last = page.blocks.length - 1;
  const after = headline?.lastBlock ?? 0;
  const firstBody = story.body.find((index) => index >= after) ?? story.body[0] ?? last;
  const lastBody = story.body.at(-1) ?? last;
  const textStart = Math.max(firstBody, story.start);
  const nextText = Math.min(story.body.find((index) => index > textStart) ?? textStart, textStart + AFTER_LEAD);
  const start = Math.max((headline?.firstBlock ?? firstBody) - BEFORE_HEADLINE, firstBody - MAX_GAP, 0);
  const visible = (block: Block): boolean => !block.box.hidden;
  return {
    headline,
    top: page.blocks.slice(Math.min(start, firstBody), Math.max(textStart + INTO_TEXT, nextText)).filter(visible),
    tail: page.blocks.slice(Math.max(lastBody - BEFORE_END, firstBody), lastBody + AFTER_END).filter(visible),
    firstBody,
    textStart,
    nextText,
    lastBody,
  };
}
