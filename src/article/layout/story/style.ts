/**
 * The style of a block: paragraphs of one story share their tag and the class names of the boxes around them, whatever
 * those are; teasers, comments and boxes beside the story have others.
 */
import type { Block, Box } from '../../page.ts';

/** Tags that shape a line or a list inside a holder and say nothing about whose text it is. */
const SHAPES = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table thead tbody tfoot tr td th pre center'.split(' '),
);
/** How many boxes are looked at, outwards, until two have a class. */
const LEVELS = 8;

/** Returns the box that holds the block's paragraph: for `div > ul > li` and `div > p` the `div`, for text in a `div` itself. */
export function holderOf(block: Block): Box {
  let box = block.box;
  while (box.parent && (SHAPES.has(box.tag) || (box !== block.box && isWrapper(box)))) box = box.parent;
  return box;
}

/** A nameless box around one line or one list says no more of it than a paragraph does. */
function isWrapper({ tag, element, firstBlock, lastBlock, firstImage, lastImage }: Box): boolean {
  if (tag !== 'div' || element.className !== '') return false;
  return element.childElementCount === 1 || (firstBlock + 1 === lastBlock && firstImage === lastImage);
}

/** Returns a key that is the same for boxes of one style. */
export function styleOf(box: Box): string {
  let key = '';
  let named = 0;
  for (let at: Box | null = box, level = 0; at && level < LEVELS && named < 2; at = at.parent, level += 1) {
    const classes = firstClasses(at.attribute('class'));
    key += `${at.tag}.${classes}>`;
    if (classes !== '') named += 1;
  }
  return key;
}

/** The first two class names say what a box is; later ones how this one differs (`body article-body last`). */
function firstClasses(classes: string | null): string {
  return classes ? classes.trim().split(/\s+/, 2).join(' ') : '';
}

/** Whether the block is a quotation or a paragraph of one. */
export function isQuoted({ box }: Block): boolean {
  return box.element.closest('blockquote') !== null;
}

/** Whether the block is a heading of any level. */
export function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.box.tag);
}
