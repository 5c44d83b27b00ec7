/** Boxes as the walk makes them. */
import type { Box } from '../page.ts';

/**
 * A box whose names are read when they are first asked for: most boxes of a page hold nothing that anybody asks about,
 * and reading seven attributes of each took a fifth of the walk. That is why it is a class.
 */
export class PageBox implements Box {
  readonly element: Element;
  readonly tag: string;
  readonly parent: Box | null;
  readonly depth: number;
  hidden: boolean;
  readonly index: number;
  lastBox = 0;
  readonly firstBlock: number;
  lastBlock = 0;
  readonly firstImage: number;
  lastImage = 0;
  #names: string | null = null;

  constructor(
    element: Element,
    tag: string,
    parent: Box | null,
    index: number,
    firstBlock: number,
    firstImage: number,
  ) {
    this.element = element;
    this.tag = tag;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.hidden = (parent !== null && parent.hidden) || isHidden(element);
    this.index = index;
    this.firstBlock = firstBlock;
    this.firstImage = firstImage;
  }

  get names(): string {
    return (this.#names ??= namesOf(this.element));
  }
}

/** The attributes in which sites name their parts. */
const NAMING = ['class', 'id', 'itemprop', 'role', 'data-testid', 'data-component', 'data-type'];

/** Returns the words in which a site names this part: class, id and the like, lower case, each followed by a blank. */
export function namesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  let names = '';
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value) names += `${value} `;
  }
  return names.toLowerCase();
}

/** Returns whether the element itself says that it is not shown; style sheets are not asked. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
