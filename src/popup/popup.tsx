/** The toolbar popup. */
import { render } from 'preact';
import { browser } from '../messages/browser.ts';
import { injectContentScript } from '../messages/inject.ts';
import type { Detection } from '../messages/to-content.ts';
import type { Reply } from '../messages/wire.ts';

async function look(): Promise<Reply<Detection>> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { ok: false, problem: { code: 'page-closed', detail: 'no active tab' } };
  const injected = await injectContentScript(tab.id);
  if (!injected.ok) return injected;
  return browser.tabs.sendMessage(tab.id, { cutline: 'to-content', call: 'detect', request: null });
}

function Found({ reply }: { reply: Reply<Detection> }) {
  if (!reply.ok) return <p role="alert">{reply.problem.detail}</p>;
  return <p role="status">{reply.value.isArticle ? 'Article' : 'Not an article'}</p>;
}

const app = document.getElementById('app');
if (app) render(<Found reply={await look()} />, app);
