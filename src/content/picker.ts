/**
 * Runs in the page when the person wants to point at a field, beside the content script, which reads pages and need not
 * carry this. It reads and shows; what was picked is remembered by the background.
 */
import { answerContent } from '../messages/content/content-side.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';
import { pickField } from './pick/pick-field.ts';

const signal = becomeOnlyCopy('cutlinePicker');

answerContent(
  {
    pickField: (request) => {
      pickField(request, signal);
      return null;
    },
  },
  signal,
);
