/**
 * Runs in the page when the person saves a report of a wrong field: gives the page's structure with its words scrambled.
 * Beside the content script, which reads pages and need not carry this.
 */
import { scramblePage } from '../article/scramble/scramble-page.ts';
import { answerContent } from '../messages/content/content-side.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';

const signal = becomeOnlyCopy('cutlineReporter');

answerContent({ scramblePage: ({ secret }) => scramblePage(document, secret) }, signal);
