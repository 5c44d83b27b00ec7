/**
 * One walk over the document that yields boxes, text blocks and image spots in reading order. It decides block or
 * inline by tag name alone: computed style would cost more than all the rest, and a parsed document has none.
 */
import type { Block, Box, EmbedSpot, ImageSpot } from '../page.ts';
import { unveil } from './unveil.ts';

export interface Walk {
  boxes: Box[];
  blocks: Block[];
  images: ImageSpot[];
  embeds: EmbedSpot[];
  cutShort: boolean;
}

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const INLINE = tags(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr',
);
/** Never text of the page. */
const SKIPPED = tags(
  'script style template head title meta link base object applet canvas math svg select option datalist textarea input ' +
    'map area param source track frame frameset',
);
const IMAGE = tags('img amp-img amp-anim video amp-video noscript');

/** Parsers stop nesting at 512 levels; a script can go deeper. What lies below is left out. */
const MAX_DEPTH = 2000;
/** How many elements are walked between two looks at the clock. */
const CLOCK_INTERVAL = 512;
/** Soft hyphens, zero-width spaces and joiners of words: marks for the typesetter, no text. */
export const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Stands for a `<br>` while text is gathered: a line feed in the source is only white space. */
export const LINE_BREAK = '\u2028';

/** Walks `root` and everything below it, open shadow roots included, until `deadline` (a `performance.now()` value). */
export function walk(root: Element, deadline: number): Walk {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const images: ImageSpot[] = [];
  const embeds: EmbedSpot[] = [];
  let cutShort = false;
  let elements = 0;

  let box: Box;
  let link: Element | null = null;
  let nodes: (Text | Element)[] = [];
  let text = '';
  let linkLength = 0;
  let afterBreak = false;

  const openBox = (element: Element, parent: Box | null): Box => {
    const opened: Box = {
      element,
      tag: element.localName,
      names: namesOf(element),
      parent,
      depth: parent ? parent.depth + 1 : 0,
      hidden: (parent?.hidden ?? false) || isHidden(element),
      index: boxes.length,
      lastBox: 0,
      firstBlock: blocks.length,
      lastBlock: 0,
      firstImage: images.length,
      lastImage: 0,
    };
    boxes.push(opened);
    return opened;
  };

  const closeBox = (closing: Box): void => {
    closing.lastBox = boxes.length;
    closing.lastBlock = blocks.length;
    closing.lastImage = images.length;
  };

  const endBlock = (): void => {
    const tidy = tidyText(text);
    if (tidy !== '') {
      const length = tidy.length;
      blocks.push({ index: blocks.length, box, text: tidy, nodes, length, linkLength: Math.min(linkLength, length) });
    }
    if (nodes.length > 0) nodes = [];
    text = '';
    linkLength = 0;
    afterBreak = false;
  };

  const visitText = (node: Text): void => {
    const value = node.data;
    if (value === '') return;
    text += value;
    nodes.push(node);
    const blank = value.trim() === '';
    afterBreak &&= blank;
    if (link && !blank) linkLength += value.trim().length;
  };

  const visitBreak = (element: Element): void => {
    // Two breaks in a row end a paragraph; one is a line break inside it.
    if (afterBreak) return endBlock();
    text += LINE_BREAK;
    nodes.push(element);
    afterBreak = true;
  };

  const visitImage = (element: Element): void => {
    const beforeBlock = blocks.length + (text.trim() === '' ? 0 : 1);
    images.push({ index: images.length, element, box, beforeBlock, href: link?.getAttribute('href') ?? null });
  };

  const visitFrame = (element: Element): void => {
    embeds.push({ element, box, beforeBlock: blocks.length + (text.trim() === '' ? 0 : 1) });
  };

  const visit = (node: Node, depth: number): void => {
    if (node.nodeType === 3) return visitText(node as Text);
    if (node.nodeType !== 1 || cutShort || depth > MAX_DEPTH) return;
    const element = node as Element;
    const tag = element.localName;
    elements += 1;
    if (elements % CLOCK_INTERVAL === 0 && performance.now() > deadline) {
      cutShort = true;
      return;
    }
    if (tag === 'br') return visitBreak(element);
    if (IMAGE.has(tag) || isCustomImage(element, tag)) return visitImage(element);
    if (tag === 'iframe') return visitFrame(element);
    if (SKIPPED.has(tag)) return;
    if (INLINE.has(tag)) {
      const outerLink = link;
      if (tag === 'a') link = element;
      visitInside(element, tag, depth);
      link = outerLink;
      return;
    }
    endBlock();
    const outer = box;
    box = openBox(element, outer);
    visitInside(element, tag, depth);
    endBlock();
    closeBox(box);
    box = outer;
  };

  const visitInside = (element: Element, tag: string, depth: number): void => {
    if (tag === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) return assigned.forEach((child) => visit(child, depth + 1));
    }
    const parent = element.shadowRoot ?? element;
    for (let child = parent.firstChild; child; child = child.nextSibling) visit(child, depth + 1);
  };

  box = openBox(root, null);
  visitInside(root, root.localName, 0);
  endBlock();
  closeBox(box);
  unveil({ boxes, blocks }, isHidden);
  return { boxes, blocks, images, embeds, cutShort };
}

/**
 * Collapses white space and drops invisible characters; a line break inside the text becomes `\n`. An ideographic space
 * is punctuation: it parts the clauses of a Japanese headline, and stays.
 */
export function tidyText(raw: string): string {
  return raw
    .replace(INVISIBLE, '')
    .replace(/[^\S\u2028\u3000]+/g, ' ')
    .trim()
    .replace(/ ?\u2028\s*/g, '\n');
}

/** The attributes in which sites name their parts. */
const NAMING = ['class', 'id', 'itemprop', 'role', 'data-testid', 'data-component', 'data-type'];

/** Returns the words in which a site names this part: class, id and the like, lower case, each followed by a blank. */
export function namesOf(element: Element): string {
  let names = '';
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value) names += `${value} `;
  }
  return names.toLowerCase();
}

/** A component that has not drawn its image yet (`<brick-image data-src=…>`); one that has holds an `img` of its own. */
function isCustomImage(element: Element, tag: string): boolean {
  if (!tag.includes('-') || element.firstElementChild || element.shadowRoot) return false;
  return element.hasAttribute('src') || element.hasAttribute('data-src') || element.hasAttribute('data-srcset');
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
