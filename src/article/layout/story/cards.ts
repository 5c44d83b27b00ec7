/** Cards: small boxes in a row, each a linked title with a line or two of text, that lead to other stories. */
import type { Block, Box, Page } from '../../page.ts';
import { blocksIn, childrenOf } from '../page/inside.ts';
import type { Prose } from './prose.ts';

/** How many boxes around a text may be its card. */
const LEVELS = 8;
/** The most blocks and paragraphs that a card has. */
const MOST_BLOCKS = 9;
const MOST_PARAGRAPHS = 2;
/** One such box can be anything; three alike are a list of cards. */
const FEWEST_ALIKE = 3;
/** Share of a title's line that is linked; the rest may be its date. */
const MOST_LINKED = 0.6;
/** Shorter links are labels (`Share`), not titles. */
const SHORTEST_TITLE = 15;

/** Returns whether the block is the text of a card in a row of cards. */
export function inCard(block: Block, page: Page, prose: Prose): boolean {
  let box: Box | null = block.box;
  for (let level = 0; box?.parent && level < LEVELS; level += 1, box = box.parent) {
    const blocks = box.lastBlock - box.firstBlock;
    if (blocks > MOST_BLOCKS) return false;
    if (blocks > 1 && isCard(box, page, prose) && alike(box, box.parent, page, prose) >= FEWEST_ALIKE) return true;
  }
  return false;
}

/** Returns whether the box has a linked title and at most two paragraphs below it. */
export function isCard(box: Box, page: Page, prose: Prose): boolean {
  let paragraphs = 0;
  let titles = 0;
  // The title comes first; a link below the text is `Share` or `More`, in posts of a live blog too.
  if (box.lastBlock - box.firstBlock > MOST_BLOCKS) return false;
  for (const block of blocksIn(page, box)) {
    if ((prose.weight[block.index] ?? 0) > 0) paragraphs += 1;
    else if (
      paragraphs === 0 &&
      block.linkLength > block.length * MOST_LINKED &&
      block.length * prose.scale >= SHORTEST_TITLE
    )
      titles += 1;
  }
  return titles > 0 && paragraphs <= MOST_PARAGRAPHS;
}

function alike(box: Box, parent: Box, page: Page, prose: Prose): number {
  let count = 0;
  let others = parent.lastBlock - parent.firstBlock;
  for (const child of childrenOf(page, parent)) {
    if (child.tag !== box.tag || !isCard(child, page, prose)) continue;
    count += 1;
    others -= child.lastBlock - child.firstBlock;
    if (count >= FEWEST_ALIKE) break;
  }
  // Two cards are a list too if nothing else is beside them.
  return count === 2 && others === 0 ? FEWEST_ALIKE : count;
}
