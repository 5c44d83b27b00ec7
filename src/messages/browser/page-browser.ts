/**
 * The browser's extension API as the browser has it, for what must be small: scripts in pages, of which the polyfill would
 * be a tenth, and the popup's first script. Only what both browsers do alike may be used here: calls that return promises,
 * and listeners that answer by `sendResponse`.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

type Listener = (
  message: unknown,
  sender: Runtime.MessageSender,
  sendResponse: (reply: unknown) => void,
) => true | undefined;

interface PageBrowser extends Pick<Browser, 'storage' | 'extension' | 'tabs' | 'scripting'> {
  /** Firefox only. */
  menus?: Pick<Browser['menus'], 'getTargetElement'>;
  runtime: Pick<Browser['runtime'], 'id' | 'sendMessage' | 'getURL'> & {
    onMessage: { addListener: (listener: Listener) => void; removeListener: (listener: Listener) => void };
  };
}

declare const browser: PageBrowser | undefined;
declare const chrome: PageBrowser;

/** Returns the API. Asked for when it is needed: unit tests put theirs in its place. */
export function pageBrowser(): PageBrowser {
  return typeof browser === 'undefined' ? chrome : browser;
}
