/** Why a block inside the story's range is not body. The first rule that applies is the one that is recorded. */
import { has, isLetterOrNumber } from '../../text/characters.ts';
import type { Block, Box, Page } from '../../page.ts';
import { isByline, isLead } from './above-text.ts';
import type { Container } from '../story/container.ts';
import { phraseRuleOf } from './phrases.ts';
import type { Prose } from '../story/prose.ts';
import { fold } from '../../text/text.ts';
import { isInDataTable, isInset, isStray } from './inset.ts';
import { isLinkLine } from './link-line.ts';
import { nearestBox } from '../page/inside.ts';
import type { Apart } from '../story/set-apart.ts';
import { hasSentence } from '../story/prose.ts';
import { holderOf, styleOf } from '../story/style.ts';

export interface Setting {
  page: Page;
  prose: Prose;
  container: Container;
  apart: Apart;
  headline: number | null;
  /** First and last block of the story's prose, and the block at which its range ends. */
  start: number;
  end: number;
  last: number;
  /** Whether the box is set as the story's text is. */
  isOwnStyle: (box: Box) => boolean;
  /** Whether such a box lies in it. */
  holdsOwn: (box: Box) => boolean;
  isApart: (box: Box) => boolean;
  linkShare: (box: Box) => number;
  /** The page's own summaries, folded. */
  descriptions: readonly string[];
}

export interface DropRule {
  name: string;
  applies: (block: Block, setting: Setting) => boolean;
}

/** Rules about the block's place. */
const placeRules: readonly DropRule[] = [
  { name: 'hidden', applies: (block) => block.box.hidden },
  {
    // A field of its own.
    name: 'headline',
    applies: (block, { page, headline, start }) =>
      block.index === headline || (block.index < start && block.box.tag === 'h1') || repeats(block, page, headline),
  },
  {
    // Between headline and text only what is set as the lead belongs to the story.
    name: 'above-text',
    applies: (block, setting) => block.index < setting.start && !isLead(block, setting),
  },
  {
    name: 'after-text',
    applies: (block, setting) => block.index > setting.end && !isTail(block, setting),
  },
];

/** Rules about lines; a table's cells are no lines, each keeps its column. */
const lineRules: readonly DropRule[] = [
  { name: 'links', applies: isLinkLine },
  // Stars or a rule between parts.
  { name: 'ornament', applies: (block) => !has(isLetterOrNumber, block.text) },
  // Names and dates at the head of the text are fields of their own.
  { name: 'byline', applies: isByline },
  { name: 'stray', applies: isStray },
  { name: 'inset', applies: isInset },
];

/** Calls stand among the last blocks. */
const LAST_BLOCKS = 4;

/** Returns the name of the rule that drops the block from the body, or null: it stays. */
export function dropRuleOf(block: Block, setting: Setting): string | null {
  if (!block.box.hidden) {
    const zone = setting.apart(block.box);
    if (zone !== null) return zone;
  }
  for (const { name, applies } of placeRules) if (applies(block, setting)) return name;
  if (isInDataTable(block, setting)) return null;
  for (const { name, applies } of lineRules) if (applies(block, setting)) return name;
  return phraseRuleOf(block, block.index > setting.end - LAST_BLOCKS);
}

function repeats(block: Block, page: Page, headline: number | null): boolean {
  const title = headline === null ? undefined : page.blocks[headline];
  return title !== undefined && Math.abs(title.length - block.length) < 8 && fold(title.text) === fold(block.text);
}

function isTail(block: Block, setting: Setting): boolean {
  const { container, page } = setting;
  if (block.index >= container.core.lastBlock) return false;
  const holder = holderOf(block);
  const last = holderOf(page.blocks[setting.end] ?? block);
  // Directly after the last paragraph, in the same box: a short last sentence or list.
  if (holder === last) return true;
  // Where each paragraph has a box of its own, a sentence in one more of them.
  return (
    hasSentence(block.text) &&
    block.linkLength === 0 &&
    styleOf(holder) === styleOf(last) &&
    aroundOwn(holder) === aroundOwn(last)
  );
}

/** The smallest box around this one that holds more than it does. */
function aroundOwn(box: Box): Box | null {
  return nearestBox(box, (at) => at.firstBlock !== box.firstBlock || at.lastBlock !== box.lastBlock);
}
