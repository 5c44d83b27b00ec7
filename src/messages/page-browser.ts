/**
 * The browser's extension API for scripts in pages, as the browser has it: the polyfill would be a tenth of all that is
 * injected. Only what both browsers do alike may be used here: calls that return promises, and listeners that answer by
 * `sendResponse`.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

type Listener = (
  message: unknown,
  sender: Runtime.MessageSender,
  sendResponse: (reply: unknown) => void,
) => true | undefined;

interface PageBrowser extends Pick<Browser, 'storage' | 'extension'> {
  /** Firefox only. */
  menus?: Pick<Browser['menus'], 'getTargetElement'>;
  runtime: Pick<Browser['runtime'], 'id' | 'sendMessage'> & {
    onMessage: { addListener: (listener: Listener) => void; removeListener: (listener: Listener) => void };
  };
}

declare const browser: PageBrowser | undefined;
declare const chrome: PageBrowser;

/** Returns the API. Asked for when it is needed: unit tests put theirs in its place. */
export function pageBrowser(): PageBrowser {
  return typeof browser === 'undefined' ? chrome : browser;
}
