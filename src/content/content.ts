/**
 * Runs in the page when the person asks, and answers the calls of `messages/to-content.ts` that read it. It changes nothing
 * in the page, and goes when a newer copy comes.
 */
import { detectArticle } from '../article/detect.ts';
import { samplePage } from '../article/page-sample.ts';
import { answerContent } from '../messages/content-side.ts';
import { becomeOnlyCopy } from './only-copy.ts';
import { pageReader } from './read-watched.ts';
import { readSelection } from './selection.ts';
import { siteRules } from './site-rules.ts';

const signal = becomeOnlyCopy('cutlineContentScript');
/** Asked for at once: they are there by the time that the page is to be read. */
const rules = siteRules(document.URL);

const reader = pageReader(document, signal);

answerContent(
  {
    look: () => {
      // After the answer has gone out.
      setTimeout(reader.walkAhead, 0);
      return samplePage(document, document.URL);
    },
    readGalley: async ({ languages }) => reader.read(languages, await rules),
    detect: () => detectArticle(document, document.URL),
    readSelection: () => readSelection(document),
  },
  signal,
);
