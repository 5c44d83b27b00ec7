/** Reads the page that the popup was opened on. Started before anything is painted: the page takes longer than we do. */
import type { PageReading } from '../messages/to-content.ts';
import { browser } from '../messages/browser.ts';
import { callContent } from '../messages/call-content.ts';
import { injectContentScript } from '../messages/inject.ts';
import { obstacleOf, type Obstacle } from './obstacle.ts';

export type Opened = { ok: true; reading: PageReading } | { ok: false; obstacle: Obstacle };

/** Puts the content script into the page and asks it for the article. Never rejects. */
export async function openPage(): Promise<Opened> {
  const tab = await tabToRead();
  if (tab?.id === undefined) return { ok: false, obstacle: { kind: 'no-tab', detail: '' } };
  const url = tab.url ?? '';
  const injected = await injectContentScript(tab.id);
  if (!injected.ok) return { ok: false, obstacle: obstacleOf(url, injected.problem) };
  const reply = await callContent(tab.id, 'readArticle', null);
  return reply.ok ? { ok: true, reading: reply.value } : { ok: false, obstacle: obstacleOf(url, reply.problem) };
}

/** The tab in front; or the one that the address names, when the popup stands in a tab of its own (`?tab=12`). */
async function tabToRead() {
  const named = new URLSearchParams(location.search).get('tab');
  if (named === null) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  try {
    return await browser.tabs.get(Number(named));
  } catch {
    // Closed meanwhile: there is no tab to read.
    return undefined;
  }
}
