import { walk } from './layout/page/walk.ts';
import { readMetadata } from './metadata/metadata.ts';
import type { Page } from './page.ts';

/**
 * Reads a document into a Page. `deadline` is a `performance.now()` value; past it the page is cut short. Large menus are
 * left out unless `menus` is true. Never throws.
 */
export function readPage(document: Document, url: string, deadline = Infinity, menus = false): Page {
  const root = document.body ?? document.documentElement;
  const walked = walk(root, deadline, menus);
  return { ...walked, document, url, baseUrl: baseOf(document, url), metadata: readMetadata(document, url) };
}

/** A document made by `DOMParser` has the parser's `baseURI`, so `<base href>` is resolved against the page's address instead. */
function baseOf(document: Document, url: string): string {
  const base = document.querySelector('base[href]')?.getAttribute('href');
  return (base && URL.parse(base, url)?.href) || url;
}
