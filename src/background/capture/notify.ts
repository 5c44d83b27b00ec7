import { callContent } from '../../messages/content/call-content.ts';
import { logProblem } from '../../messages/error-log.ts';
import { injectNotifier } from '../../messages/content/inject.ts';
import type { Problem } from '../../messages/wire.ts';
import { problemNotice, type Notice } from './notice-words.ts';

/** Shows a notice on the page. When the page has gone meanwhile, nothing is shown; what was saved stays saved. */
export async function notify(tabId: number, notice: Notice): Promise<void> {
  // The notifier is in the page already if an earlier notice was shown there.
  if ((await callContent(tabId, 'showNotice', notice)).ok) return;
  if ((await injectNotifier(tabId)).ok) await callContent(tabId, 'showNotice', notice);
}

/** Says on the page that nothing was saved, and why; `where` names what was being done, for the diagnostics. */
export async function tellProblem(tabId: number, where: string, problem: Problem): Promise<void> {
  await Promise.all([logProblem(where, problem), notify(tabId, problemNotice(problem))]);
}
