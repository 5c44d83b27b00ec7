/** Lines and boxes inside the text that are not set as the text is. */
import type { Block, Box, Page } from '../../page.ts';
import type { DropContext } from './drop-context.ts';
import { blocksIn, holdsControl, nearestBox } from '../page/inside.ts';
import { isCard } from '../story/cards.ts';
import { holderOf, isHeading, isQuoted } from '../story/style.ts';
import { phraseRuleOf } from './phrases.ts';

/** Bare text beside other boxes, shorter than this, is a label: `Share`, `1 of 3`. */
const SHORTEST_OWN_TEXT = 20;

/** A short line that is not set like the text; short lines that are (`Yes.`) stay. */
export function isStray(block: Block, context: DropContext): boolean {
  if (block.index < context.start) return false;
  if ((context.prose.weight[block.index] ?? 0) > 0) return false;
  const holder = holderOf(block);
  if (context.isOwnStyle(holder) || context.container.holders.has(holder))
    return holder === block.box && block.length * context.prose.scale < SHORTEST_OWN_TEXT;
  return !isHeading(block);
}

/** Text in a box of its own inside the story's: a fact box, an author's portrait, a teaser. */
export function isInset(block: Block, context: DropContext): boolean {
  if (block.index < context.start) return false;
  const holder = holderOf(block);
  if (context.isOwnStyle(holder)) return isTeaser(block, context) || isUnderLabel(block, context);
  // A quotation beside the text is text, unless it repeats the story's own words.
  if (isHeading(block) || isQuoted(block)) return false;
  // The largest box around it that holds no text in the story's style.
  const { core } = context.container;
  let foreign = holder;
  while (foreign.parent && foreign.parent !== core && !context.holdsOwn(foreign.parent)) foreign = foreign.parent;
  return foreign !== core && context.isApart(foreign);
}

/** A linked title and what it leads to, in a box of their own between paragraphs that have none: another story. */
function isTeaser({ box }: Block, { page, prose, container: { core, holders }, start }: DropContext): boolean {
  const part = nearestBox(box, ({ parent }) => parent === core);
  if (part?.tag !== 'div' || !holders.has(core) || part.firstBlock <= start || part.lastBlock > part.firstBlock + 2)
    return false;
  // A shop, a source or a place in the page is no story of the paper’s.
  const href = part.element.querySelector('a')?.getAttribute('href') ?? '#';
  const isOwn = URL.parse(href, page.url)?.host === URL.parse(page.url)?.host && !href.includes('#');
  return isOwn && isCard(part, page, prose);
}

/** In a box that begins with a heading such as `Read more` and has linked titles: their summaries may be set as the text is. */
function isUnderLabel({ box }: Block, { page, start }: DropContext): boolean {
  for (let at: Box | null = box; at && at.firstBlock > start; at = at.parent) {
    const first = page.blocks[at.firstBlock];
    if (first && isHeading(first) && phraseRuleOf(first, false) === 'related-line')
      return blocksIn(page, at).some(({ length, linkLength }) => linkLength > length / 2);
  }
  return false;
}

/** Returns whether a box without text in the story's style has more than text in it: an image, a button, a title, links. */
export function isApart(box: Box, page: Page): boolean {
  if (box.lastImage > box.firstImage || holdsControl(box, page)) return true;
  return blocksIn(page, box).some((block) => isHeading(block) || block.linkLength > block.length / 2);
}

/** Returns every box that lies around one of `inner`, itself included. */
export function boxesAround(inner: Iterable<Box>): ReadonlySet<Box> {
  const around = new Set<Box>();
  for (const box of inner) for (let at: Box | null = box; at && !around.has(at); at = at.parent) around.add(at);
  return around;
}

/** Figures in rows and columns among the paragraphs are text; a table that lays out the page holds paragraphs itself. */
export function isInDataTable({ box }: Block, context: DropContext): boolean {
  if (box.tag !== 'td' && box.tag !== 'th') return false;
  const { core } = context.container;
  const table = nearestBox(box, ({ tag }) => tag === 'table');
  return table !== null && table.index > core.index && table.index < core.lastBox && context.linkShare(table) < 0.5;
}
