/**
 * Runs in the page when a notice is to be shown there. It is a script of its own so that those that read pages stay small,
 * and ends when a newer copy is injected.
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
