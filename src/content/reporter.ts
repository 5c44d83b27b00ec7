/**
 * Runs in the page when the person saves a report of a wrong field: gives the page's structure with its words scrambled.
 * Beside the content script, which reads pages and need not carry this.
 */
import { scramblePage } from '../article/scramble/scramble-page.ts';
import { answerContent } from '../messages/content-side.ts';

declare global {
  /** As in `only-copy.ts`: a later copy ends the earlier. */
  var cutlineReporter: AbortController | undefined;
}

globalThis.cutlineReporter?.abort();
const copy = new AbortController();
globalThis.cutlineReporter = copy;

answerContent({ scramblePage: ({ secret }) => scramblePage(document, secret) }, copy.signal);
