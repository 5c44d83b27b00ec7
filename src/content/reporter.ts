/**
 * Runs in the page when the person saves a report of a wrong field: returns the page's structure with its words scrambled.
 * It is a script of its own so that the content script stays small.
 */
import { scramblePage } from '../article/scramble/scramble-page.ts';
import { answerContent } from '../messages/content/content-side.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';

const signal = becomeOnlyCopy('cutlineReporter');

answerContent({ scramblePage: ({ secret }) => scramblePage(document, secret) }, signal);
