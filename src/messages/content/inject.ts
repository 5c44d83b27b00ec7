/** Puts our scripts into a tab, on demand: only there where the person asked for it. */
import addressWatchScript from '../../content/address-watch.ts?iife';
import captionScript from '../../content/captions.ts?iife';
import contentScript from '../../content/content.ts?iife';
import notifierScript from '../../content/notifier.ts?iife';
import pickerScript from '../../content/picker.ts?iife';
import reporterScript from '../../content/reporter.ts?iife';
import { pageBrowser } from '../browser/page-browser.ts';
import { done, failed, type Reply } from '../wire.ts';

/**
 * Runs the content script in the tab's top frame, or in `frameId`. The script can run twice: its later copy replaces the earlier.
 * Answers `page-forbidden`, with the browser's own words as the detail, where no extension may run.
 */
export async function injectContentScript(tabId: number, frameId = 0): Promise<Reply<null>> {
  return await inject(contentScript, tabId, frameId);
}

/** Runs the script that finds captions, likewise: like those below, it replaces its own earlier copy and none of the others. */
export async function injectCaptionScript(tabId: number, frameId = 0): Promise<Reply<null>> {
  return await inject(captionScript, tabId, frameId);
}

/** Runs the script that shows notices, in the tab's top frame. */
export async function injectNotifier(tabId: number): Promise<Reply<null>> {
  return await inject(notifierScript, tabId, 0);
}

/** Runs the script that tells when the page moves on to another address, in the tab's top frame, likewise. */
export async function injectAddressWatch(tabId: number): Promise<Reply<null>> {
  return await inject(addressWatchScript, tabId, 0);
}

/** Runs the picker in the tab's top frame, likewise. */
export async function injectPicker(tabId: number): Promise<Reply<null>> {
  return await inject(pickerScript, tabId, 0);
}

/** Runs the reporter in the tab's top frame, likewise. */
export async function injectReporter(tabId: number): Promise<Reply<null>> {
  return await inject(reporterScript, tabId, 0);
}

async function inject(script: string, tabId: number, frameId: number): Promise<Reply<null>> {
  try {
    // The leading slash matters: Firefox resolves the path against the caller's address and says nothing on a miss.
    await pageBrowser().scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`/${script}`],
      // Else the browser waits until the page is parsed, which can take as long as a script of somebody else's hangs.
      injectImmediately: true,
    });
    return done(null);
  } catch (error) {
    // Into the extension's own pages nothing is injected: the sample story’s page has them in it.
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

/** What the sample story’s page runs itself: the addresses in the extension of the scripts that read a page and speak on it. */
export const readingScripts = [`/${contentScript}`, `/${captionScript}`, `/${notifierScript}`];
