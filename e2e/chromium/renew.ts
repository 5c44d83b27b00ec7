/** Makes a browser that a test has used as good as new for the next one, in a fraction of the time that a start takes. */
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { readRecords } from '../library-records.ts';
import { endBackground, findBackground } from './end-background.ts';
import { waitFor } from './wait-for.ts';

/** Any file of the extension that runs no script: from there its whole store can be reached. */
const QUIET_FILE = 'manifest.json';

/** The empty tab that each browser keeps from one renewal to the next: to open one takes a third of a renewal. */
const emptyTabs = new WeakMap<BrowserContext, Page>();

/**
 * Closes all that is open but one empty tab, ends the background, and takes away what the extension keeps: records, index,
 * settings, permissions that were given to it later. The menu's entries stay, as they do when a browser starts again.
 * Throws when something of it is left.
 */
export async function renew(context: BrowserContext, cdp: CDPSession, extensionId: string): Promise<void> {
  const origin = `chrome-extension://${extensionId}`;
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  const kept = emptyTabs.get(context);
  const empty = kept === undefined || kept.isClosed() ? await context.newPage() : kept;
  emptyTabs.set(context, empty);
  await closeAllBut(context, cdp, empty);
  await empty.goto(`${origin}/${QUIET_FILE}`);
  await empty.evaluate(forget);
  await endForGood(cdp, origin);
  const ofPage = await context.newCDPSession(empty);
  await ofPage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await ofPage.send('Network.clearBrowserCache');
  const left = [...(await empty.evaluate(whatIsKept)), ...(await empty.evaluate(readRecords))];
  if (left.length > 0) throw new Error(`the browser still has ${JSON.stringify(left)}`);
  await startBackground(ofPage, origin);
  await ofPage.detach();
  await empty.goto('about:blank');
}

/** The toolbar's popup and private windows are among the targets and not all among Playwright's pages. */
async function closeAllBut(context: BrowserContext, cdp: CDPSession, kept: Page): Promise<void> {
  const ofKept = await context.newCDPSession(kept);
  const { targetInfo } = await ofKept.send('Target.getTargetInfo');
  await ofKept.detach();
  const others = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'page' }] });
    return targetInfos.filter(({ targetId }) => targetId !== targetInfo.targetId);
  };
  await waitFor(async () => {
    const open = await others();
    // One that has closed meanwhile can't be closed again.
    for (const { targetId } of open) await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return open.length === 0 && context.pages().length === 1;
  }, 'its other pages did not close');
}

/** Once: a background that is ended while it starts may be neither there nor gone. */
async function endForGood(cdp: CDPSession, origin: string): Promise<void> {
  if (!(await endBackground(cdp, origin))) return;
  await waitFor(async () => (await findBackground(cdp, origin)) === undefined, 'its background did not end', 5_000);
}

async function startBackground(ofPage: CDPSession, origin: string): Promise<void> {
  await ofPage.send('ServiceWorker.enable');
  await ofPage.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
}

/** Runs in a page of the extension's. */
async function forget(): Promise<void> {
  const scripts = await chrome.scripting.getRegisteredContentScripts();
  if (scripts.length > 0) await chrome.scripting.unregisterContentScripts();
  const { optional_permissions: permissions = [] } = chrome.runtime.getManifest();
  const { origins = [], permissions: held = [] } = await chrome.permissions.getAll();
  const { host_permissions: fixed = [], permissions: required = [] } = chrome.runtime.getManifest();
  const later = {
    permissions: held.filter((name) => permissions.includes(name) && !required.some((one) => one === name)),
    origins: origins.filter((site) => !fixed.includes(site)),
  };
  if (later.permissions.length + later.origins.length > 0) await chrome.permissions.remove(later);
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
}

/** Runs in a page of the extension's; returns the names of settings, notes for the session and files that are there. */
async function whatIsKept(): Promise<string[]> {
  const files = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  const stored = [await chrome.storage.local.get(), await chrome.storage.session.get()];
  return [...files, ...stored.flatMap((values) => Object.keys(values))];
}
