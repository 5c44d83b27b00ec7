/** The half of the reading that needs the document. It runs in the page, by the words of the languages in `spoken.ts`. */
import type { Galley } from './galley.ts';
import { makeGalley } from './layout/make-galley.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';
import type { SiteRule } from './rules/site-rule.ts';

export interface ReadOptions {
  /** The page's address as read. */
  url: string;
  /** What the person taught for the page's site; see `rules/site-rule.ts`. */
  rules?: readonly SiteRule[];
  /** Milliseconds after which reading stops with what it has, and says so. */
  timeLimit?: number;
}

/** Reading never holds a page up for longer than this. Milliseconds. */
const TIME_LIMIT = 2000;
/** The walk's share of the time limit; the rest of the reading takes about as long (10 MB page: 1.3 s of 3.1 s on a busy machine). */
const WALK = 0.4;

/** Returns the page's galley. Never throws and never changes the document; past `timeLimit` the page is cut short. */
export function readGalley(document: Document, { url, rules = [], timeLimit = TIME_LIMIT }: ReadOptions): Galley {
  return makeGalley(walkPage(document, url, timeLimit), rules);
}

/** Returns the walked page, from which the galley is made: the part of the reading that needs no language's words. */
export function walkPage(document: Document, url: string, timeLimit = TIME_LIMIT): Page {
  return readPage(document, url, performance.now() + timeLimit * WALK);
}
