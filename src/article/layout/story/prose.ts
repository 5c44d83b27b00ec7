/** How much a block reads like running text. These weights decide where the story is. */
import { CJK } from '../../text/characters.ts';
import { CJK_SCALE } from '../../text/scaled-length.ts';
import type { Block, Page } from '../../page.ts';

export interface Prose {
  /** Weight of each block by index: its letters outside links (in Latin letters, see `scale`); 0 if it is no running text. */
  weight: Float64Array;
  /** How many Latin letters one character of this page's script stands for. */
  scale: number;
}

/** Shorter blocks are as often captions, labels or bylines as text (measured: 9 of 10 blocks of 50 letters or more are text). */
const SHORTEST = 50;
/** A line with more of its text in links than this leads elsewhere. */
const MOST_LINKED = 0.5;
/** The end of a text that ends with a sentence. Thai and Lao have no sign for it: forty letters count as a sentence. */
export const FULL_STOP = /[.!?…。！？؟।۔։።។៕။:]["'”’»«“)\]」』]*$|[\u0E00-\u0EFF\s\d]{40}$/;
/** Ends of sentences in any script: Arabic and Urdu, Devanagari, Armenian, Ethiopic, Khmer and Burmese have signs of their own. Spanish `12:48h.` after a year is a time. */
const SENTENCE_END = /[.!?…。！？؟।۔։።។៕။](?<!\b\d{4}\b.{0,60}\d ?hr?s?\.)(?:[\s"'”’»«“)\]」』]|$)|:["'”’»«“)\]」』]*$/;

/**
 * Weighs the blocks of a page. Hidden blocks weigh nothing. With `lenient`, lines without a full stop count as text too,
 * for stories that are lists, tables or verse.
 */
export function weighProse(page: Page, lenient = false): Prose {
  const scale = scaleOf(page.blocks);
  const weight = new Float64Array(page.blocks.length);
  for (const block of page.blocks) if (!block.box.hidden) weight[block.index] = weigh(block, scale, lenient);
  return { weight, scale };
}

/** Whether the end of a sentence occurs in the text. */
export function hasSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Returns how many Latin letters one character of the text stands for, as its script says (2.5 where most of it is CJK). */
export function scriptScale(text: string): number {
  const cjk = text.split(CJK).length - 1;
  return cjk > text.length / 2 ? CJK_SCALE : 1;
}

function weigh(block: Block, scale: number, lenient: boolean): number {
  const length = block.length * scale;
  if (length < (lenient ? SHORTEST / 2 : SHORTEST) || block.linkLength > block.length * MOST_LINKED) return 0;
  if (!lenient && !hasSentence(block.text)) return 0;
  return length - block.linkLength * scale;
}

function scaleOf(blocks: Block[]): number {
  let cjk = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.length < 20) continue;
    all += block.length;
    if (CJK.test(block.text.slice(0, 20))) cjk += block.length;
  }
  return cjk > all / 2 ? CJK_SCALE : 1;
}
