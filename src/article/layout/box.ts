/** Boxes as the walk makes them. */
import type { Box } from '../page.ts';

/**
 * A box whose names are read when they are first asked for: most boxes of a page hold nothing that anybody asks about.
 * That is why it is a class.
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
  readonly inInline: boolean;
  readonly #attributes: readonly string[];
  #names: string | null = null;

  constructor(
    element: Element,
    tag: string,
    parent: Box | null,
    index: number,
    firstBlock: number,
    firstImage: number,
    inInline: boolean,
  ) {
    this.element = element;
    this.tag = tag;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.#attributes = element.hasAttributes() ? element.getAttributeNames() : NONE;
    this.hidden = (parent !== null && parent.hidden) || isHidden(element, this.#attributes);
    this.index = index;
    this.firstBlock = firstBlock;
    this.firstImage = firstImage;
    this.inInline = inInline;
  }

  attribute(name: string): string | null {
    return this.#attributes.includes(name) ? this.element.getAttribute(name) : null;
  }

  get names(): string {
    return (this.#names ??= namesOf(this.element, this.#attributes));
  }
}

/** The attributes in which sites name their parts. */
const NAMING = ['class', 'id', 'itemprop', 'role', 'data-testid', 'data-component', 'data-type'];

/**
 * Returns the words in which a site names this part: class, id and the like, lower case, each followed by a blank.
 * `attributes` are the names of the element's attributes: most have one or two, and asking for each of seven costs more.
 */
export function namesOf(element: Element, attributes: readonly string[] = element.getAttributeNames()): string {
  let names = '';
  if (attributes.length === 0) return names;
  for (const attribute of NAMING) {
    const value = attributes.includes(attribute) ? element.getAttribute(attribute) : null;
    if (value) names += `${value} `;
  }
  return names.toLowerCase();
}

/** Returns whether the element itself says that it is not shown; style sheets are not asked. */
export function isHidden(element: Element, attributes: readonly string[] = element.getAttributeNames()): boolean {
  for (const attribute of attributes) {
    if (attribute === 'hidden') return true;
    if (attribute === 'aria-hidden' && element.getAttribute(attribute) === 'true') return true;
    if (attribute === 'style' && HIDING.test(element.getAttribute(attribute) ?? '')) return true;
  }
  return false;
}

const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const NONE: readonly string[] = [];
