/** How the background answers: it checks who asks and what is asked, and always answers with a value. */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/browser.ts';
import { issuesText } from '../checked.ts';
import { logProblem } from '../error-log.ts';
import { backgroundSchemas, contentMayCall, type ToBackground } from './to-background.ts';
import { failed, isEnvelope, type Reply } from '../wire.ts';

export type BackgroundHandlers = {
  [Name in keyof ToBackground]: (
    request: ToBackground[Name]['request'],
    sender: Runtime.MessageSender,
  ) => Promise<Reply<ToBackground[Name]['reply']>>;
};

/**
 * Answers the calls named in `handlers`; may be called several times with different ones. Call it at the top level of
 * the background, so that the listener is there when a message starts the service worker. Messages from elsewhere than
 * our own extension, and calls that `handlers` does not name, are ignored; a malformed request is answered with
 * `invalid`, a handler that throws with `unexpected`.
 */
export function answerBackground(handlers: Partial<BackgroundHandlers>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || message.cutline !== 'to-background')
      return undefined;
    if (!isCall(message.call) || (!isOurPage(sender) && !contentMayCall.has(message.call))) return undefined;
    return answer(handlers, message.call, message.request, sender);
  });
}

function isCall(name: string): name is keyof ToBackground {
  return Object.hasOwn(backgroundSchemas, name);
}

/** Whether the sender is one of the extension's own pages. A content script's address is that of the page it runs in. */
function isOurPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function answer<Name extends keyof ToBackground>(
  handlers: Partial<BackgroundHandlers>,
  call: Name,
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply<ToBackground[Name]['reply']>> | undefined {
  const handler = handlers[call];
  if (handler === undefined) return undefined;
  const checked = v.safeParse(backgroundSchemas[call].request, request);
  const reply = checked.success
    ? handler(checked.output, sender).catch((error: unknown) => failed('unexpected', String(error)))
    : Promise.resolve(failed('invalid', `${call}: ${issuesText(checked.issues)}`));
  return reply.then((reply) => {
    if (!reply.ok) void logProblem(call, reply.problem);
    return reply;
  });
}
