/**
 * One walk over the document that yields boxes, text blocks and image spots in reading order. It decides block or
 * inline by tag name alone: computed style would cost more than all the rest, and a parsed document has none.
 */
import type { Block, Box, EmbedSpot, ImageSpot } from '../../page.ts';
import { hiddenBelow, isHidden, PageBox } from './box.ts';
import { composed, LINE_BREAK, tidyText, withBreaks } from './tidy-text.ts';
import { unveil } from './unveil.ts';

export interface Walk {
  boxes: Box[];
  blocks: Block[];
  images: ImageSpot[];
  embeds: EmbedSpot[];
  cutShort: boolean;
}

/** What the walk does with an element, by its tag; any other is a box. */
const BOX = 0;
const INLINE = 1;
/** Never text of the page. */
const SKIPPED = 2;
const IMAGE = 3;
const FRAME = 4;
const BREAK = 5;

const KINDS = new Map<string, number>();
for (const [kind, tags] of [
  [
    INLINE,
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp ' +
      'small span strike strong sub sup time tt u var wbr',
  ],
  [
    SKIPPED,
    'script style template head title meta link base object applet canvas math svg select option datalist textarea ' +
      'input map area param source track frame frameset',
  ],
  [IMAGE, 'img amp-img amp-anim video amp-video noscript'],
  [FRAME, 'iframe'],
  [BREAK, 'br'],
] as const) {
  for (const tag of tags.split(' ')) KINDS.set(tag, kind);
}

/** Parsers stop nesting at 512 levels; a script can go deeper. What lies below is left out. */
const MAX_DEPTH = 2000;
/** How many elements are walked between two looks at the clock. */
const CLOCK_INTERVAL = 512;
const ELEMENT = 1;
const TEXT = 3;

/**
 * Walks `root` and everything below it, open shadow roots included, until `deadline` (a `performance.now()` value). What
 * stands in the site's menus is left out, unless `menus` are wanted too.
 */
export function walk(root: Element, deadline: number, menus = false): Walk {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const images: ImageSpot[] = [];
  const embeds: EmbedSpot[] = [];
  let cutShort = false;
  let elements = 0;

  let box: PageBox;
  let link: Element | null = null;
  let nodes: (Text | Element)[] = [];
  let text = '';
  let linkLength = 0;
  let afterBreak = false;
  let hasText = false;
  let inlines = 0;
  const hidden = hiddenBelow(root);
  if (isHidden(root)) hidden.add(root);

  const openBox = (element: Element, tag: string, parent: Box | null): PageBox => {
    const isOff = parent?.hidden || hidden.has(element);
    const opened = new PageBox(element, tag, parent, boxes.length, blocks.length, images.length, inlines > 0, isOff);
    boxes.push(opened);
    return opened;
  };

  const endBlock = (): void => {
    afterBreak = false;
    if (!hasText) return;
    const tidy = tidyText(text);
    const { length } = tidy;
    if (length > 0)
      blocks.push({ index: blocks.length, box, text: tidy, nodes, length, linkLength: Math.min(linkLength, length) });
    nodes = [];
    text = '';
    linkLength = 0;
    hasText = false;
  };

  const closeBox = (closing: PageBox): void => {
    endBlock();
    closing.lastBox = boxes.length;
    closing.lastBlock = blocks.length;
    closing.lastImage = images.length;
  };

  const visitText = (node: Text): void => {
    const data = composed(node.data);
    // A zero-width space alone, as editors leave it, is no text.
    if (/[^\s\u200B]/.test(data)) {
      hasText = true;
      afterBreak = false;
      if (link) linkLength += data.trim().length;
    } else if (!hasText) return;
    text += withBreaks(node, data);
    nodes.push(node);
  };

  const visitBreak = (element: Element): void => {
    // Two breaks in a row end a paragraph; one is a line break inside it.
    if (afterBreak) return endBlock();
    afterBreak = true;
    if (!hasText) return;
    text += LINE_BREAK;
    nodes.push(element);
  };

  const leaveOut = (): void => {
    box.hidden = true;
    for (let line = 0; line < LINES_OF_MENU; line += 1) {
      hasText = true;
      text = '…';
      endBlock();
    }
  };

  const nextBlock = (): number => blocks.length + (hasText ? 1 : 0);

  const visitImage = (element: Element): void => {
    const href = link?.getAttribute('href') ?? null;
    images.push({ index: images.length, element, box, beforeBlock: nextBlock(), href });
  };

  const visit = (element: Element, depth: number): void => {
    elements += 1;
    if (elements % CLOCK_INTERVAL === 0 && performance.now() > deadline) cutShort = true;
    if (cutShort || depth > MAX_DEPTH) return;
    // A form's field of that name would stand in its place.
    const name: unknown = element.localName;
    const tag = typeof name === 'string' ? name : 'form';
    const kind =
      KINDS.get(tag) ?? (isCustomImage(element, tag) ? IMAGE : box.tag === 'p' && isWord(element, tag) ? INLINE : BOX);
    switch (kind) {
      case SKIPPED:
        return;
      case BREAK:
        return visitBreak(element);
      case IMAGE:
        return visitImage(element);
      case FRAME:
        embeds.push({ element, box, beforeBlock: nextBlock() });
        return;
      case INLINE: {
        // What `aria-hidden` keeps from being read aloud is seen.
        const isOff = hidden.has(element) && element.getAttribute('aria-hidden') !== 'true';
        if (isOff && !element.firstElementChild) return;
        const outerLink = link;
        if (tag === 'a') link = element;
        inlines += 1;
        visitChildren(element, depth);
        inlines -= 1;
        link = outerLink;
        return;
      }
      default: {
        endBlock();
        const outer = box;
        box = openBox(element, tag, outer);
        if (!menus && isMenu(element, tag)) leaveOut();
        else if (tag === 'slot') visitSlot(element as HTMLSlotElement, depth);
        else visitInside(element, depth);
        closeBox(box);
        box = outer;
      }
    }
  };

  const visitInside = (element: Element, depth: number): void => {
    const { shadowRoot } = element;
    if (!shadowRoot?.host) return visitChildren(element, depth);
    for (const inside of hiddenBelow(shadowRoot)) hidden.add(inside);
    visitChildren(shadowRoot, depth);
  };

  const visitChildren = (parent: Node, depth: number): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      // A form's field may be named as what comes next, and lead in a circle.
      if (cutShort) return;
      visitNode(child, depth);
    }
  };

  const visitNode = (node: Node, depth: number): void => {
    const type = node.nodeType;
    if (type === TEXT) visitText(node as Text);
    else if (type === ELEMENT) visit(node as Element, depth + 1);
  };

  const visitSlot = (slot: HTMLSlotElement, depth: number): void => {
    const assigned = slot.assignedNodes();
    if (assigned.length === 0) return visitInside(slot, depth);
    for (const node of assigned) visitNode(node, depth);
  };

  box = openBox(root, root.localName, null);
  visitInside(root, 0);
  closeBox(box);
  unveil({ blocks, boxes });
  return { boxes, blocks, images, embeds, cutShort };
}

/**
 * A site's menu, its footer or the column beside the story: a third of all elements on a news page (measured on the
 * corpus), and none of them the story's. To look at each would take a tenth of the reading. A tag that was never closed
 * may hold the story: then it has a title, or paragraphs.
 */
function isMenu(element: Element, tag: string): boolean {
  return (
    (tag === 'nav' || tag === 'footer' || tag === 'aside') &&
    !element.closest('main, article') &&
    // To count all of them would take longer.
    element.getElementsByTagName('*')[LARGEST_PART] !== undefined &&
    element.getElementsByTagName('p').length < PARAGRAPHS &&
    !element.querySelector('h1, main, article, figcaption, [class*=caption]')
  );
}

/** Elements: a breadcrumb, or what closes a story, has fewer. */
const LARGEST_PART = 40;
/** The words about a site in its footer are fewer. */
const PARAGRAPHS = 8;
/** Hidden blocks that stand for a menu, so that what is above it does not come near the headline. */
const LINES_OF_MENU = 10;

/** `<company>Tarn Chains</company>`: an element of the site's own that holds a word or two is part of its line. */
function isWord(element: Element, tag: string): boolean {
  return tag !== 'button' && !element.firstElementChild && element.textContent !== '';
}

/** A component that has not drawn its image yet (`<brick-image data-src=…>`); one that has holds an `img` of its own. */
function isCustomImage(element: Element, tag: string): boolean {
  if (!tag.includes('-') || element.firstElementChild || element.shadowRoot) return false;
  return element.matches('[src], [data-src], [data-srcset]');
}
