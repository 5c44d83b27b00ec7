/** Telling a person on the page what came of what they asked for. */
import type { Tabs } from 'webextension-polyfill';
import { problemOf } from '../../library/database/problems.ts';
import { callContent } from '../../messages/content/call-content.ts';
import { logProblem } from '../../messages/error-log.ts';
import { injectNotifier } from '../../messages/content/inject.ts';
import type { Problem } from '../../messages/wire.ts';
import { useChosenLanguage } from '../interface-language.ts';
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

/**
 * Does what a person chose in a menu or by a key. An error that nothing foresaw, such as no room left for the queue, is told on
 * the page and logged under `where`: an act that silently does nothing would be taken for done. Never rejects.
 */
export async function orTell(tab: Tabs.Tab, where: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const problem = await problemOf(error);
    await useChosenLanguage();
    if (tab.id === undefined) await logProblem(where, problem);
    else await tellProblem(tab.id, where, problem);
  }
}
