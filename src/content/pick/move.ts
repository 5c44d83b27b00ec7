/** Moving over the page's elements by pointer and arrow keys. Open shadow roots are part of the page. */
import { parentOf } from '../page/composed-tree.ts';
import { HOST_MARK } from '../surface/surface.ts';

/** Returns the innermost element of the page at this point of the window, ignoring what we show over it. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementsFromPoint(x, y).find(isOfPage) ?? null;
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementsFromPoint(x, y).find((element) => element !== found && isOfPage(element));
    if (!inner || inner.getRootNode() !== found.shadowRoot) break;
    found = inner;
  }
  return found;
}

const isOfPage = (element: Element): boolean => !element.hasAttribute(HOST_MARK);

export type Direction = 'out' | 'in' | 'next' | 'previous';

/** Returns the next shown element in a direction, or `from` when there is none. */
export function move(from: Element, direction: Direction): Element {
  if (direction === 'out') return outOf(from) ?? from;
  if (direction === 'in') return childrenOf(from).find(isShown) ?? from;
  const siblings = childrenOf(outOf(from) ?? from);
  const at = siblings.indexOf(from);
  if (at < 0) return from;
  const others = direction === 'next' ? siblings.slice(at + 1) : siblings.slice(0, at).reverse();
  return others.find(isShown) ?? from;
}

function outOf(element: Element): Element | null {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    if (node instanceof Element) return node === document.documentElement ? null : node;
  }
  return null;
}

function childrenOf(element: Element): Element[] {
  return [...(element.shadowRoot ?? element).children].filter(isOfPage);
}

/** An element without a size of its own may hold some that have one (`display: contents`). */
function isShown(element: Element): boolean {
  if (NOT_SHOWN.has(element.localName)) return false;
  const { width, height } = element.getBoundingClientRect();
  return (width > 0 && height > 0) || [...element.children].some(isShown);
}

const NOT_SHOWN = new Set(['script', 'style', 'link', 'meta', 'template', 'noscript', 'head', 'br']);

/** Returns the element to begin at: where the evidence says the field was read, else the headline, else the page's start. */
export function startAt(where: string): Element {
  return first(where) ?? first('h1') ?? first('main') ?? document.body ?? document.documentElement;
}

function first(selector: string): Element | null {
  try {
    return [...document.querySelectorAll(selector)].find((element) => isOfPage(element) && isShown(element)) ?? null;
  } catch {
    // What the evidence calls a place is often no selector.
    return null;
  }
}
