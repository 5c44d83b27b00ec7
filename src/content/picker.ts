/**
 * Runs in the page when the person wants to point at a field. It is a script of its own so that the content script stays
 * small. What was picked is stored by the background.
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
