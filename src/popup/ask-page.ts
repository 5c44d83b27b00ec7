/**
 * Asks the page for its article. The popup's first script does this before anything else is loaded, since the page takes
 * longest. So nothing here may import the validators, the interface's words or the components.
 */
import type { Tabs } from 'webextension-polyfill';
import { injectContentScript } from '../messages/content/inject.ts';
import { pageBrowser } from '../messages/browser/page-browser.ts';
import { sendToContent } from '../messages/content/send-to-content.ts';

/** `answer` is what the content script answered, unchecked. Null when there is no tab to read. */
export type Asked = { url: string; answer: unknown } | null;

export interface Asking {
  /** Resolves when the page has begun to read itself, with its language's code; with null when it can't be read. */
  begun: Promise<string | null>;
  asked: Promise<Asked>;
}

/** Injects the content script into the tab and asks it for the article. Neither promise ever rejects. */
export function askPage(tab: Tabs.Tab | undefined): Asking {
  const { promise: begun, resolve: begin } = Promise.withResolvers<string | null>();
  const asked = ask(tab, begin);
  void asked.then(() => begin(null));
  return { begun, asked };
}

async function ask(tab: Tabs.Tab | undefined, begin: (language: string | null) => void): Promise<Asked> {
  if (tab?.id === undefined) return null;
  const url = tab.url ?? '';
  const injecting = injectContentScript(tab.id);
  // The words of all languages are loaded while the script is being injected.
  const choosing = import('../messages/reading/page-languages.ts');
  const injected = await injecting;
  if (!injected.ok) return { url, answer: injected };
  const looking = sendToContent(tab.id, 'look', { thenRead: true });
  const { languagesFor } = await choosing;
  const languages = await languagesFor(await looking);
  if (!languages.ok) return { url, answer: languages };
  const reading = sendToContent(tab.id, 'readGalley', { languages: languages.value });
  begin(languages.value[0]?.code ?? null);
  return { url, answer: await reading };
}

/** The tab in front, or the one named in the address (`?tab=12`) when the popup is open in a tab of its own. */
export async function tabToRead(): Promise<Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  try {
    if (named !== null) return await pageBrowser().tabs.get(Number(named));
    return (await pageBrowser().tabs.query({ active: true, currentWindow: true }))[0];
  } catch {
    // Closed meanwhile: there is no tab to read.
    return undefined;
  }
}
