/**
 * Runs in the page when the person wants to point at a field, beside the content script, which reads pages and need not
 * carry this. It reads and shows; what was picked is remembered by the background.
 */
import { answerContent } from '../messages/content-side.ts';
import { pickField } from './pick/pick-field.ts';

declare global {
  /** As in `only-copy.ts`: a later copy ends the earlier. */
  var cutlinePicker: AbortController | undefined;
}

globalThis.cutlinePicker?.abort();
const copy = new AbortController();
globalThis.cutlinePicker = copy;

answerContent(
  {
    pickField: (request) => {
      pickField(request, copy.signal);
      return null;
    },
  },
  copy.signal,
);
