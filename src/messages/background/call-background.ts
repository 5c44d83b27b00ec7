/** How the popup and the pages call the background. Scripts in pages use `askBackground` in `content/content-side.ts`. */
import { browser } from '../browser/browser.ts';
import { checkedReply } from '../checked.ts';
import { backgroundSchemas, type ToBackground } from './to-background.ts';
import { failed, type Envelope, type Reply } from '../wire.ts';

/**
 * Asks the background to carry out `call` and returns its checked answer. Never rejects: a background that cannot be
 * reached is a problem `unexpected`, an answer of the wrong shape is a problem `invalid`.
 */
export async function callBackground<Name extends keyof ToBackground>(
  call: Name,
  request: ToBackground[Name]['request'],
): Promise<Reply<ToBackground[Name]['reply']>> {
  const envelope: Envelope = { cutline: 'to-background', call, request };
  try {
    return checkedReply(backgroundSchemas[call].reply, await browser.runtime.sendMessage(envelope));
  } catch (error) {
    return failed('unexpected', `The background did not answer: ${String(error)}`);
  }
}
