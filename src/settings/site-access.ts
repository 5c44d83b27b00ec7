/** Which sites Cutline may access, asking for more, and giving access back. Browsers ask only in the handler of a press. */
import { browser } from '../messages/browser/browser.ts';
import { isOpen } from '../queue/item.ts';
import { readQueue } from '../queue/store.ts';
import { readSettings, type Settings } from './settings.ts';
import { dropWishesFor, dropWishHere } from './wished-site.ts';

export const EVERY_SITE = '*://*/*';
const LENT = 'lentSites';

/** Returns the pattern of the page's site, by its exact host (`*://news.example/*`); null for what is no web page. */
export function siteOf(url: string): string | null {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return (protocol === 'https:' || protocol === 'http:') && hostname ? `*://${hostname}/*` : null;
}

/** Returns the host of a site's pattern, for people to read; `EVERY_SITE` has none, and stays as it is. */
export const hostOf = (site: string): string => /^\*:\/\/([^/*]+)\/\*$/.exec(site)?.[1] ?? site;

/** Whether Cutline may access all of `sites` (match patterns). */
export async function maySee(sites: string[]): Promise<boolean> {
  return await browser.permissions.contains({ origins: sites });
}

/**
 * Asks for access to these sites, unless it is granted already. Call it in the handler of a press. Returns false when the
 * person refused, or when the browser, managed by others, may not ask. It also ends wishes (`wished-site.ts`) that waited for an earlier question in this window, and wishes for
 * the same sites, as a grant could not be told apart from this one.
 */
export async function askForSites(sites: string[]): Promise<boolean> {
  void Promise.allSettled([dropWishHere(), dropWishesFor(sites)]);
  return await browser.permissions.request({ origins: sites }).catch(() => false);
}

/** Asks for every site, likewise. */
export const askForEverySite = (): Promise<boolean> => askForSites([EVERY_SITE]);

/** Returns the patterns that were granted. */
export async function grantedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Returns the sites that the person's settings need; other granted sites can be given back. */
export function neededSites({ detection, detectionSites, keepQueueAccess, keepPhotos }: Settings): string[] {
  return detection || keepQueueAccess || keepPhotos ? [EVERY_SITE] : detectionSites;
}

/** Gives back the access that no setting needs; not while the queue is at work, which does so when it is done. */
export async function giveBackUnneeded(): Promise<void> {
  const granted = await grantedSites();
  if ((await readQueue()).some(isOpen)) await borrow(granted);
  else await giveBack(granted);
}

/** Notes that access to `sites` was granted only for the queue. */
export async function borrow(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  await navigator.locks.request(LENT, async () => {
    await browser.storage.local.set({ [LENT]: [...new Set([...(await lentSites()), ...sites])] });
  });
}

/** Gives back what was granted only for the queue, unless the queue is at work or a setting needs it by now. */
export async function giveBackBorrowed(): Promise<void> {
  const lent = await navigator.locks.request(LENT, async () => {
    if ((await readQueue()).some(isOpen)) return [];
    const sites = await lentSites();
    if (sites.length > 0) await browser.storage.local.remove(LENT);
    return sites;
  });
  if (lent.length > 0) await giveBack(lent);
}

async function giveBack(sites: readonly string[]): Promise<void> {
  const needed = neededSites(await readSettings());
  const origins = sites.filter((site) => !needed.includes(site));
  if (needed.includes(EVERY_SITE) || origins.length === 0) return;
  await browser.permissions.remove({ origins });
}

/** What was granted for the queue only, as long as it works. */
async function lentSites(): Promise<string[]> {
  const { [LENT]: lent } = await browser.storage.local.get(LENT);
  return Array.isArray(lent) ? lent.filter((site): site is string => typeof site === 'string') : [];
}
