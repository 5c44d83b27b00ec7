/** Lines that lead to other stories. */
import type { Block, Box, Page } from '../../page.ts';
import type { DropContext } from './drop-context.ts';
import { blocksIn } from '../page/inside.ts';
import { holderOf, isHeading } from '../story/style.ts';

/** Above this share a line is a link to another story, not a sentence with a link in it. */
const ALL_LINK = 0.85;
/** Above this no word of it is beside the link: a sentence that leads elsewhere. */
const WHOLE = 0.97;
/** Above this a list is one of links. */
const MOST_OF_LIST = 0.7;
/** No sentence is one link all through and longer than this; notices and titles are. */
const LONGEST_LINK = 100;

/** Returns whether the line leads to another story, by the share of links in it or in its list. */
export function isLinkLine(block: Block, context: DropContext): boolean {
  const { box } = block;
  if (block.linkLength <= block.length * 0.5) return false;
  if (context.isOwnStyle(holderOf(block)) && /^(?:https?:\/\/|www\.)\S+$/.test(block.text)) return false;
  const item = box.tag === 'li' ? box : box.parent?.tag === 'li' && isHeading(block) ? box.parent : null;
  const list = item?.parent;
  if (list) return context.linkShare(list) > MOST_OF_LIST;
  if (!context.isOwnStyle(holderOf(block))) return true;
  // A subheading that is a link leads to the page's top or its own anchor, if text follows it at once.
  if (isHeading(block)) return (context.prose.weight[block.index + 1] ?? 0) === 0;
  if (block.linkLength > block.length * WHOLE && block.length > LONGEST_LINK) return true;
  const most = block.text.includes('\n') ? MOST_OF_LIST : ALL_LINK;
  if (block.linkLength <= block.length * most) return false;
  return block.linkLength > block.length * WHOLE || !/[.:…。]["”»]?$/.test(block.text);
}

/** Share of the text in links, of a box that holds some. */
export function linkShare(box: Box, page: Page): number {
  let length = 0;
  let links = 0;
  for (const block of blocksIn(page, box)) {
    length += block.length;
    links += block.linkLength;
  }
  return links / length;
}
