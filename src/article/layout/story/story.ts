/** Where the story lies in the page: which blocks are its body, and by which rule every other block was left out. */
import type { Box, Page } from '../../page.ts';
import { findContainer } from './container.ts';
import { describe } from '../dropped/above-text.ts';
import type { DropContext } from '../dropped/drop-context.ts';
import { dropRuleOf } from '../dropped/drop-rules.ts';
import { boxesAround, isApart } from '../dropped/inset.ts';
import { linkShare } from '../dropped/link-line.ts';
import { remember } from '../../remember.ts';
import { holdsBlock } from '../page/inside.ts';
import { trimBody } from '../dropped/trim.ts';
import { findAnchor } from '../around/headline-anchor.ts';
import { dropRepeats } from '../dropped/repeats.ts';
import { confine, keepTo } from './confined.ts';
import { weighProse } from './prose.ts';
import { setApart } from './set-apart.ts';
import { holderOf, styleOf } from './style.ts';

export interface Story {
  /** The smallest box that holds the headline and the whole body. */
  box: Box;
  /** The box with the bulk of the text. */
  core: Box;
  /** Indexes into `page.blocks` of the body's blocks (lead included, where it stands), in reading order. */
  body: number[];
  /** For each block inside the story's range that is not body: the rule that dropped it. */
  dropped: Map<number, string>;
  /** Index of the headline's block, or null. */
  headline: number | null;
  /** Index of the first block styled like the text: blocks between the headline and it are above the text. */
  start: number;
}

/** A style belongs to the story if it has at least this share of the text that the most common style has. */
const OWN_STYLE = 0.15;

/** Finds the story, only inside the boxes `within` if they are given. On a page without text the body is empty. */
export function findStory(page: Page, within: readonly Box[] | null = null): Story {
  const headline = findAnchor(page);
  let { prose, apart, container } = look(page, headline, false, within);
  if (container.total < LITTLE_PROSE) {
    const lenient = look(page, headline, true, within);
    if (lenient.container.total > container.total * 2) ({ prose, apart, container } = lenient);
  }
  const { core, region, weight, styles } = container;
  const commonest = Math.max(0, ...styles.values());
  const isOwnStyle = remember((box: Box) => box === core || (styles.get(styleOf(box)) ?? 0) >= OWN_STYLE * commonest);
  // The range: from the first to the last block of prose that is styled like the core's.
  let start = -1;
  let end = -1;
  const last = nextStory(page, region, core, headline);
  for (const block of page.blocks.slice(region.firstBlock, last)) {
    const { index } = block;
    if ((weight[index] ?? 0) === 0 || (headline !== null && index <= headline)) continue;
    const own = isOwnStyle(holderOf(block));
    if (!own && !holdsBlock(core, index)) continue;
    if (start < 0 && own) start = index;
    end = index;
  }
  const ownBoxes = boxesAround([...container.holders].filter(isOwnStyle));
  const context: DropContext = {
    page,
    prose,
    container,
    apart,
    headline,
    start,
    end,
    last,
    isOwnStyle,
    holdsOwn: (box) => ownBoxes.has(box),
    isApart: remember((box: Box) => isApart(box, page)),
    linkShare: remember((box: Box) => linkShare(box, page)),
    descriptions: describe(page),
  };
  const body: number[] = [];
  const dropped = new Map<number, string>();
  if (start >= 0) {
    for (const block of page.blocks.slice(headline ?? start, last)) {
      const rule = dropRuleOf(block, context);
      if (rule === null) body.push(block.index);
      else dropped.set(block.index, rule);
    }
    dropRepeats(context, body, dropped);
    trimBody(context, body, dropped);
  }
  if (within) keepTo(within, page, body, dropped);
  return { box: region, core, body, dropped, headline, start: Math.max(start, 0) };
}

/** With less running text than this (about two lines, in letters), the story is a list, a table or verse. */
const LITTLE_PROSE = 200;

function look(
  page: Page,
  headline: number | null,
  lenient: boolean,
  within: readonly Box[] | null,
): Pick<DropContext, 'prose' | 'apart' | 'container'> {
  const prose = within ? confine(weighProse(page, lenient), within) : weighProse(page, lenient);
  const apart = setApart(page, prose, headline);
  return { prose, apart, container: findContainer(page, prose, apart, headline) };
}

/** The block at which the next story begins, on pages that append one story after the other; else the region's end. */
function nextStory(page: Page, region: Box, core: Box, headline: number | null): number {
  if (headline === null) return region.lastBlock;
  const title = page.blocks[headline]?.text;
  const from = Math.max(core.firstBlock + 4, core.lastBlock, headline + 1);
  const next = page.blocks.slice(from, region.lastBlock).find(({ box, text }) => box.tag === 'h1' && text !== title);
  return next?.index ?? region.lastBlock;
}
