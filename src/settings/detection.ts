/** Switching automatic detection on and off, everywhere or for one site. The background then follows the settings. */
import { changeSettings, type Settings } from './settings.ts';
import { askForEverySite, giveBackUnneeded, maySee, siteOf } from './site-access.ts';
import { dropWishesFor, keepWish, takeWish } from './wished-site.ts';

/** Whether the person wants detection on the page at `url`; `isPrivate` says that it is in a private window. */
export function isWantedOn(url: string, isPrivate: boolean, settings: Settings): boolean {
  if (isPrivate && !settings.detectInPrivateWindows) return false;
  const site = siteOf(url);
  return site !== null && (settings.detection || settings.detectionSites.includes(site));
}

/**
 * Asks for access to every site and switches detection on. Call it in the handler of a press: browsers ask only then.
 * Returns false when the person refused.
 */
export async function switchDetectionOn(): Promise<boolean> {
  if (!(await askForEverySite())) return false;
  await changeSettings({ detection: true });
  return true;
}

/** Switches detection off and gives back what only it needed; sites that were chosen by themselves stay. */
export async function switchDetectionOff(): Promise<void> {
  await changeSettings({ detection: false });
  await giveBackUnneeded();
}

/** Removes the site from the list, ends a wish for it, and gives back its access if no other setting needs it. */
export async function unlistSite(site: string): Promise<void> {
  await dropWishesFor([site]);
  await changeSettings(({ detectionSites }) => ({ detectionSites: detectionSites.filter((each) => each !== site) }));
  await giveBackUnneeded();
}

/**
 * Adds the site to the list if Cutline has access to it. If not, the wish is stored until the browser's question in that
 * window is answered with yes.
 */
export async function wishSite(site: string, windowId: number): Promise<void> {
  await ((await maySee([site])) ? list(site) : keepWish(site, windowId));
}

/** Adds the site of a wish to the list if it is what was granted. Call it with the patterns from the browser's event. */
export async function listWishedSite(granted: readonly string[]): Promise<void> {
  const site = await takeWish(granted);
  if (site !== null) await list(site);
}

async function list(site: string): Promise<void> {
  await changeSettings(({ detectionSites }) => ({
    detectionSites: [...new Set([...detectionSites, site])].toSorted(),
  }));
}
