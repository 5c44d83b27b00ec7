/** How the popup and the background call the content script of one tab (inject it first: it is not there by itself). */
import { browser } from './browser.ts';
import { checkedReply } from './checked.ts';
import { contentReplies } from './content-replies.ts';
import type { ToContent } from './to-content.ts';
import { failed, type Envelope, type Reply } from './wire.ts';

/**
 * Asks the content script in the top frame of `tabId` (or in `frameId`) and returns its checked answer. Never rejects:
 * when the page is gone, or no content script runs in it, the problem is `page-closed`.
 */
export async function callContent<Name extends keyof ToContent>(
  tabId: number,
  call: Name,
  request: ToContent[Name]['request'],
  frameId = 0,
): Promise<Reply<ToContent[Name]['reply']>> {
  const envelope: Envelope = { cutline: 'to-content', call, request };
  try {
    return checkedReply(contentReplies[call], await browser.tabs.sendMessage(tabId, envelope, { frameId }));
  } catch (error) {
    return failed('page-closed', `The page did not answer: ${String(error)}`);
  }
}
