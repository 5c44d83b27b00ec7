/**
 * Runs in the page when there is something to say on it, beside the script that read it: reading need not carry this. It
 * goes when a newer copy comes.
 */
import { answerContent } from '../messages/content/content-side.ts';
import { showNotice } from './notice/notice.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';

const signal = becomeOnlyCopy('cutlineNotifier');

answerContent(
  {
    showNotice: (request) => {
      showNotice(request, signal);
      return null;
    },
  },
  signal,
);
