/**
 * Asks the page for its article. The popup's first script does this before anything else is loaded, since the page
 * takes longest: so nothing here may need the checks, the words or the components.
 */
import { browser } from '../messages/browser.ts';
import { injectContentScript } from '../messages/inject.ts';
import { sendToContent } from '../messages/send-to-content.ts';

/** `answer` is what the page said, unchecked; null when there is no tab to read. */
export type Asked = { url: string; answer: unknown } | null;

/** Puts the content script into the page and asks it for the article. Never rejects. */
export async function askPage(): Promise<Asked> {
  const tab = await tabToRead();
  if (tab?.id === undefined) return null;
  const url = tab.url ?? '';
  const injected = await injectContentScript(tab.id);
  return { url, answer: injected.ok ? await sendToContent(tab.id, 'readArticle', null) : injected };
}

/** The tab in front; or the one that the address names, when the popup stands in a tab of its own (`?tab=12`). */
export async function tabToRead() {
  const named = new URLSearchParams(location.search).get('tab');
  try {
    if (named !== null) return await browser.tabs.get(Number(named));
    return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  } catch {
    // Closed meanwhile: there is no tab to read.
    return undefined;
  }
}
