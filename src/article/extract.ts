/**
 * Reads a news article off a document:
 *
 *   document → Page → Story → galley → candidates per field → one choice per field → Article, with its evidence
 *
 * The extension does the same in two places: the galley is made in the page, the fields are read in the popup.
 */
import type { Galley } from './galley.ts';
import { chooseLanguages } from './languages/choose.ts';
import './languages/further/index.ts';
import { speaking } from './languages/spoken.ts';
import { readGalley, type ReadOptions } from './read-galley.ts';
import { readFields, type Extraction } from './read-fields.ts';
import { samplePage } from './page-sample.ts';

export type { Extraction } from './read-fields.ts';

/** Returns the article on the page and the evidence for each field. Never throws and never changes the document. */
export function extractArticle(document: Document, options: ReadOptions): Extraction {
  return readFields(inItsLanguages(document, options.url, () => readGalley(document, options)));
}

/** Runs `read` by the words of the page's own languages, as the extension does. */
export function inItsLanguages<T = Galley>(document: Document, url: string, read: () => T): T {
  return speaking(chooseLanguages(samplePage(document, url)), read);
}
