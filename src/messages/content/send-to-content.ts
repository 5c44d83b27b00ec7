/** Calls a tab's content script without checking its answer; `call-content.ts` adds the check. */
import { pageBrowser } from '../browser/page-browser.ts';
import type { ToContent } from './to-content.ts';
import { failed, type Envelope } from '../wire.ts';

/**
 * Asks the content script in frame `frameId` of `tabId` and returns its answer unchecked: pass it through `checkedReply`
 * before using it. Never rejects: when no content script answers, the problem is `page-closed`.
 * Free of validators, so that the popup can ask before they are loaded.
 */
export async function sendToContent<Name extends keyof ToContent>(
  tabId: number,
  call: Name,
  request: ToContent[Name]['request'],
  frameId = 0,
): Promise<unknown> {
  const envelope: Envelope = { cutline: 'to-content', call, request };
  try {
    return await pageBrowser().tabs.sendMessage<Envelope>(tabId, envelope, { frameId });
  } catch (error) {
    return failed('page-closed', `The page did not answer: ${String(error)}`);
  }
}
