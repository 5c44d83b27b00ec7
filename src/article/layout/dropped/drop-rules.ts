/** Why a block inside the story's range is not body. The first rule that applies is the one that is recorded. */
import { has, isLetterOrNumber } from '../../text/characters.ts';
import type { Block, Page } from '../../page.ts';
import { isByline, isLead } from './above-text.ts';
import type { DropContext } from './drop-context.ts';
import { phraseRuleOf } from './phrases.ts';
import { fold } from '../../text/text.ts';
import { isInDataTable, isInset, isStray } from './inset.ts';
import { isLinkLine } from './link-line.ts';
import { hasSentence } from '../story/prose.ts';
import { holderOf, styleOf } from '../story/style.ts';

export interface DropRule {
  name: string;
  applies: (block: Block, context: DropContext) => boolean;
}

/** Rules about the block's place. */
const placeRules: readonly DropRule[] = [
  { name: 'hidden', applies: (block) => block.box.hidden },
  {
    // A field of its own.
    name: 'headline',
    applies: (block, { page, headline, start }) =>
      (block.index < start && block.box.tag === 'h1') || repeats(block, page, headline),
  },
  {
    // Between headline and text only what is set as the lead belongs to the story.
    name: 'above-text',
    applies: (block, context) => block.index < context.start && !isLead(block, context),
  },
  {
    name: 'after-text',
    applies: (block, context) => block.index > context.end && !isTail(block, context),
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
export function dropRuleOf(block: Block, context: DropContext): string | null {
  if (!block.box.hidden) {
    const zone = context.apart(block.box);
    if (zone !== null) return zone;
  }
  for (const { name, applies } of placeRules) if (applies(block, context)) return name;
  if (isInDataTable(block, context)) return null;
  for (const { name, applies } of lineRules) if (applies(block, context)) return name;
  return phraseRuleOf(block, block.index > context.end - LAST_BLOCKS);
}

function repeats(block: Block, page: Page, headline: number | null): boolean {
  const title = page.blocks[headline ?? -1];
  return title !== undefined && Math.abs(title.length - block.length) < 8 && fold(title.text) === fold(block.text);
}

function isTail(block: Block, { container, page, end }: DropContext): boolean {
  const holder = holderOf(block);
  const last = holderOf(page.blocks[end] ?? block);
  return (
    block.index < container.core.lastBlock &&
    // Directly after the last paragraph, in the same box: a short last sentence or list.
    (holder === last ||
      // Where each paragraph has a box of its own, a sentence in one more of them.
      (hasSentence(block.text) && block.linkLength === 0 && styleOf(holder) === styleOf(last)))
  );
}
