/**
 * Reads a news article off a document:
 *
 *   document → Page → Story → galley → candidates per field → one choice per field → Article, with its evidence
 *
 * The extension does the same in two places: the galley is made in the page, the fields are read in the popup.
 */
import { makeGalley } from './layout/make-galley.ts';
import { readFields, type Extraction } from './read-fields.ts';
import { readPage } from './read-page.ts';

export type { Extraction } from './read-fields.ts';

export interface ExtractOptions {
  /** The page's address as read. */
  url: string;
  /** Milliseconds after which reading stops with what it has, and says so. */
  timeLimit?: number;
}

/** Reading never holds a page up for longer than this. */
const TIME_LIMIT = 2000;
/** The walk's share of it; the rest of the reading takes about as long again (10 MB page: 1.3 s of 3.1 s on a busy machine). */
const WALK = 0.4;

/** Returns the article on the page and the evidence for each field. Never throws and never changes the document. */
export function extractArticle(document: Document, { url, timeLimit = TIME_LIMIT }: ExtractOptions): Extraction {
  return readFields(makeGalley(readPage(document, url, performance.now() + timeLimit * WALK)));
}
