/** Permission to read the pages: what the person has granted, and asking for the rest at a press. */
import { browser } from '../../messages/browser/browser.ts';
import { askForSites, EVERY_SITE, grantedSites } from '../../settings/site-access.ts';

/** What is granted, kept up to date: asking must follow the press at once, so there is no time to look then. */
let granted: string[] = [];

const refresh = () => void grantedSites().then((sites) => (granted = sites));
browser.permissions.onAdded.addListener(refresh);
browser.permissions.onRemoved.addListener(refresh);

/** Looks what is granted now; call it before the first question. */
export async function lookAtAccess(): Promise<void> {
  granted = await grantedSites();
}

/** Whether all of `sites` may be read. */
export function isGranted(sites: readonly string[]): boolean {
  const all = granted.includes(EVERY_SITE) || granted.includes('<all_urls>');
  return all || sites.every((site) => granted.includes(site));
}

/**
 * Asks the browser for `sites`, which asks the person unless they are granted already; call it while a press is handled.
 * Returns whether they may be read now, and which of them are new: those go back when the queue is done.
 */
export async function askFor(sites: string[]): Promise<{ given: boolean; lent: string[] }> {
  const had = isGranted(sites);
  const given = await askForSites(sites);
  return { given, lent: given && !had ? sites : [] };
}
