/**
 * The content script: injected when the person asks for it, it answers those calls of `messages/content/to-content.ts` that
 * read the page. It changes nothing in the page, and ends when a newer copy is injected.
 */
import { samplePage } from '../article/page-sample.ts';
import { answerContent, Unreadable } from '../messages/content/content-side.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';
import { whenParsed } from './page/page-parsed.ts';
import { pageReader } from './page/read-watched.ts';
import { readSelection } from './page/selection.ts';
import { siteRules } from './page/site-rules.ts';

const signal = becomeOnlyCopy('cutlineContentScript');
/** Read from the storage at once, so that they have arrived when the page is to be read. */
const rules = siteRules(document.URL);

const reader = pageReader(document, signal);

answerContent(
  {
    look: async ({ thenRead }) => {
      await whenParsed(document);
      // Chromium lets scripts into the page around its PDF viewer, where there is nothing to read.
      if (document.contentType === 'application/pdf') throw new Unreadable(document.contentType);
      // Later, so that the answer goes out first.
      if (thenRead) setTimeout(reader.walkAhead, 0);
      return samplePage(document, document.URL);
    },
    readGalley: async ({ languages }) => reader.read(languages, await rules),
    readSelection: () => readSelection(document),
  },
  signal,
);
