/** How the popup and the background call the content script of one tab (inject it first: it is not there by itself). */
import { checkedReply } from '../checked.ts';
import { contentReplies } from './content-replies.ts';
import { sendToContent } from './send-to-content.ts';
import type { ToContent } from './to-content.ts';
import type { Reply } from '../wire.ts';

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
  return checkedReply(contentReplies[call], await sendToContent(tabId, call, request, frameId));
}
