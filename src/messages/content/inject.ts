/** Injects our scripts into a tab, on demand: only where the person asked for something. */
import addressWatchScript from '../../content/address-watch.ts?iife';
import captionScript from '../../content/captions.ts?iife';
import contentScript from '../../content/content.ts?iife';
import notifierScript from '../../content/notifier.ts?iife';
import pickerScript from '../../content/picker.ts?iife';
import reporterScript from '../../content/reporter.ts?iife';
import { pageBrowser } from '../browser/page-browser.ts';
import { done, failed, type Reply } from '../wire.ts';

/**
 * Runs the content script in the tab's top frame, or in `frameId`. Injecting it again is safe: the new copy ends the old
 * one. Where no extension may run, the problem is `page-forbidden`, with the browser's own words as the detail.
 */
export async function injectContentScript(tabId: number, frameId = 0): Promise<Reply<null>> {
  return await inject(contentScript, tabId, frameId);
}

/** Runs the script that finds captions, likewise. Each script ends an earlier copy of itself, and no other script. */
export async function injectCaptionScript(tabId: number, frameId = 0): Promise<Reply<null>> {
  return await inject(captionScript, tabId, frameId);
}

/** Runs the script that shows notices, in the tab's top frame. */
export async function injectNotifier(tabId: number): Promise<Reply<null>> {
  return await inject(notifierScript, tabId, 0);
}

/** Runs the script that reports when a page changes its address without loading anew, in the tab's top frame. */
export async function injectAddressWatch(tabId: number): Promise<Reply<null>> {
  return await inject(addressWatchScript, tabId, 0);
}

/** Runs the picker, with which a person points at a field, in the tab's top frame. */
export async function injectPicker(tabId: number): Promise<Reply<null>> {
  return await inject(pickerScript, tabId, 0);
}

/** Runs the reporter, which scrambles the page for a report of a wrong field, in the tab's top frame. */
export async function injectReporter(tabId: number): Promise<Reply<null>> {
  return await inject(reporterScript, tabId, 0);
}

async function inject(script: string, tabId: number, frameId: number): Promise<Reply<null>> {
  try {
    // The leading slash matters: Firefox resolves the path against the caller's address and says nothing on a miss.
    await pageBrowser().scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`/${script}`],
      // Otherwise the browser waits until the page is parsed, and a slow script of the page can delay that for long.
      injectImmediately: true,
    });
    return done(null);
  } catch (error) {
    // Nothing can be injected into the extension's own pages: the page of the sample story loads the scripts itself.
    return (await isOwnPage(tabId)) ? done(null) : failed('page-forbidden', String(error));
  }
}

async function isOwnPage(tabId: number): Promise<boolean> {
  try {
    return (await pageBrowser().tabs.get(tabId)).url?.startsWith(pageBrowser().runtime.getURL('')) ?? false;
  } catch {
    // The tab has been closed.
    return false;
  }
}

/** Addresses, in the extension, of the scripts that the page of the sample story loads itself. */
export const readingScripts = [`/${contentScript}`, `/${captionScript}`, `/${notifierScript}`];
