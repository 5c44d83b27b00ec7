/**
 * Messages as seen from a script in the page: it answers the extension's calls, and it may make those calls to the
 * background that `contentMayCall` lists. There are no validators here, so that the scripts stay small; the types of the
 * other end vouch for the requests.
 */
import type { Runtime } from 'webextension-polyfill';
import { pageBrowser } from '../browser/page-browser.ts';
import type { ContentMayCall, ToBackground } from '../background/to-background.ts';
import type { ToContent } from './to-content.ts';
import { done, failed, isEnvelope, type Envelope, type Reply } from '../wire.ts';

export type ContentHandlers = {
  [Name in keyof ToContent]: (
    request: ToContent[Name]['request'],
  ) => Promise<ToContent[Name]['reply']> | ToContent[Name]['reply'];
};

/** Thrown by a handler for a page that can't be read, such as a PDF; the message names what it is. */
export class Unreadable extends Error {}

/**
 * Answers the calls named in `handlers` until `signal` aborts; other messages are ignored. A handler that throws is
 * answered with the problem `unexpected`, or `page-forbidden` when it throws `Unreadable`.
 */
export function answerContent<Name extends keyof ToContent>(
  handlers: Pick<ContentHandlers, Name>,
  signal: AbortSignal,
): void {
  const { runtime } = pageBrowser();
  // Chrome waits for an answer when a listener returns `true`; not every version does for a promise.
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    if (sender.id !== runtime.id || !isEnvelope(message) || message.cutline !== 'to-content') return undefined;
    if (!isHandled(handlers, message.call)) return undefined;
    void answer(handlers, message.call, message.request).then(sendResponse);
    return true;
  };
  signal.throwIfAborted();
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

function isHandled<Name extends keyof ToContent>(handlers: Pick<ContentHandlers, Name>, call: string): call is Name {
  return Object.hasOwn(handlers, call);
}

async function answer<Name extends keyof ToContent>(
  handlers: Pick<ContentHandlers, Name>,
  call: Name,
  request: unknown,
): Promise<Reply<ToContent[Name]['reply']>> {
  try {
    return done(await handlers[call](request as ToContent[Name]['request']));
  } catch (error) {
    return error instanceof Unreadable ? failed('page-forbidden', error.message) : failed('unexpected', String(error));
  }
}

/** Asks the background from a page. Never rejects; the reply comes from our own background and is not checked again. */
export async function askBackground<Name extends ContentMayCall>(
  call: Name,
  request: ToBackground[Name]['request'],
): Promise<Reply<ToBackground[Name]['reply']>> {
  const envelope: Envelope = { cutline: 'to-background', call, request };
  try {
    const reply: unknown = await pageBrowser().runtime.sendMessage(envelope);
    if (reply === undefined) return failed('unexpected', 'Nobody answered the message.');
    return reply as Reply<ToBackground[Name]['reply']>;
  } catch (error) {
    return failed('unexpected', `The background did not answer: ${String(error)}`);
  }
}
