import { callContent } from '../messages/call-content.ts';
import type { Notice } from './notice-words.ts';

/** Shows a notice on the page. A page that has gone meanwhile needs none: what was saved stays saved. */
export async function notify(tabId: number, notice: Notice): Promise<void> {
  await callContent(tabId, 'showNotice', notice);
}
