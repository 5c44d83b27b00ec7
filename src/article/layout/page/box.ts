/** Boxes as the walk makes them, and which elements hide themselves. */
import type { Box } from '../../page.ts';

/**
 * A box that reads its names when they are first needed: for most boxes of a page they never are. It is a class because a
 * getter on a prototype costs nothing for each box.
 */
export class PageBox implements Box {
  declare readonly element: Element;
  declare readonly tag: string;
  declare readonly parent: Box | null;
  declare readonly depth: number;
  declare hidden: boolean;
  declare readonly index: number;
  lastBox = 0;
  declare readonly firstBlock: number;
  lastBlock = 0;
  declare readonly firstImage: number;
  lastImage = 0;
  declare readonly inInline: boolean;
  #names: string | null = null;

  constructor(
    element: Element,
    tag: string,
    parent: Box | null,
    index: number,
    firstBlock: number,
    firstImage: number,
    inInline: boolean,
    hidden: boolean,
  ) {
    this.element = element;
    this.tag = tag;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.hidden = hidden;
    this.index = index;
    this.firstBlock = firstBlock;
    this.firstImage = firstImage;
    this.inInline = inInline;
  }

  attribute(name: string): string | null {
    return attributeOf(this.element, name);
  }

  get names(): string {
    return (this.#names ??= namesOf(this.element));
  }
}

/** Asks no element itself: a field of a form may be named as the method is, and then stands in its place. */
function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The attributes in which sites name their parts. */
const NAMING = ['class', 'id', 'itemprop', 'role', 'data-testid', 'data-component', 'data-type'];

/**
 * Returns the words in which a site names this part: class, id and the like, lower case, each followed by a blank.
 * The attributes' names are asked for first: most elements have one or two, and asking for each of seven costs more.
 * A subheading's id is made of its own words (`privacy-concerns`), for links to it.
 */
export function namesOf(element: Element): string {
  let names = '';
  const attributes = Element.prototype.getAttributeNames.call(element);
  for (const attribute of NAMING) {
    if (!attributes.includes(attribute) || (attribute === 'id' && /^h[2-6]$/.test(element.localName))) continue;
    const value = attributeOf(element, attribute);
    if (value) names += `${value} `;
  }
  return names.slice(0, LONGEST_NAMES).toLowerCase();
}

/** Characters. A page with longer names is made to slow down the search for words in them. */
const LONGEST_NAMES = 4000;

/** Values for machines that some portals put beside those for readers. */
const FOR_MACHINES = '[itemprop^=date]:is(.d-none,.hidden),[itemprop=description].d-none';
/** Elements that may hide themselves: one query for all costs less than asking each element, and is quicker the shorter it is. */
const PERHAPS_HIDDEN = '[hidden],[aria-hidden=true],[style],[itemprop]:is(.d-none,.hidden)';
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Returns the elements below `root` that hide themselves by an attribute or inline style; style sheets are not looked at. */
export function hiddenBelow(root: ParentNode): Set<Element> {
  const hidden = new Set<Element>();
  for (const element of root.querySelectorAll(PERHAPS_HIDDEN))
    if (isHidden(element) || Element.prototype.matches.call(element, FOR_MACHINES)) hidden.add(element);
  return hidden;
}

/** Whether the element hides itself by an attribute or inline style. */
export function isHidden(element: Element): boolean {
  return (
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    HIDING.test(attributeOf(element, 'style') ?? '')
  );
}
