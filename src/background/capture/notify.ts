import { callContent } from '../../messages/content/call-content.ts';
import { logProblem } from '../../messages/error-log.ts';
import { injectNotifier } from '../../messages/content/inject.ts';
import type { Problem } from '../../messages/wire.ts';
import { problemNotice, type Notice } from './notice-words.ts';

/** Shows a notice on the page. A page that has gone meanwhile needs none: what was saved stays saved. */
export async function notify(tabId: number, notice: Notice): Promise<void> {
  // It is there already where something was said before.
  if ((await callContent(tabId, 'showNotice', notice)).ok) return;
  if ((await injectNotifier(tabId)).ok) await callContent(tabId, 'showNotice', notice);
}

/** Says on the page that nothing was saved, and why; `where` names what was being done, for the diagnostics. */
export async function tellProblem(tabId: number, where: string, problem: Problem): Promise<void> {
  await Promise.all([logProblem(where, problem), notify(tabId, problemNotice(problem))]);
}
