/** The elements that a rule's selectors find, open shadow roots included. */
import type { SiteRule } from './site-rule.ts';

/** More elements alike than this are no field of a story. */
const MOST = 200;

export interface Matches {
  elements: Element[];
  /** The selector that found them. */
  selector: string;
}

/**
 * Returns what the first selector finds that finds anything; null when none does, or none is valid here. `roots` are the
 * open shadow roots of the page, which are only looked into when the document itself has no match.
 */
export function matchesOf(
  { selectors, all }: Pick<SiteRule, 'selectors' | 'all'>,
  document: Document,
  roots: () => Iterable<ShadowRoot>,
): Matches | null {
  for (const selector of selectors) {
    const elements = find(document, selector) ?? findIn(roots(), selector);
    if (elements) return { elements: elements.slice(0, all ? MOST : 1), selector };
  }
  return null;
}

function find(root: Document | ShadowRoot, selector: string): Element[] | null {
  try {
    const found = [...root.querySelectorAll(selector)];
    return found.length > 0 ? found : null;
  } catch {
    // Another browser's selector, or one that was edited by hand: it finds nothing.
    return null;
  }
}

function findIn(roots: Iterable<ShadowRoot>, selector: string): Element[] | null {
  for (const root of roots) {
    const found = find(root, selector);
    if (found) return found;
  }
  return null;
}
