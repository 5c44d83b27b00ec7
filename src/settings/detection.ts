/** Automatic detection as the person chose it: everywhere, on some sites, or not. The background does what the settings say. */
import { changeSettings, type Settings } from './settings.ts';
import { askForEverySite, giveBackUnneeded, maySee, siteOf } from './site-access.ts';
import { dropWishesFor, keepWish, takeWish } from './wished-site.ts';

/** Whether the person wants the page at `url` to be looked at; `isPrivate` says that it stands in a private window. */
export function isWantedOn(url: string, isPrivate: boolean, settings: Settings): boolean {
  if (isPrivate && !settings.detectInPrivateWindows) return false;
  const site = siteOf(url);
  return site !== null && (settings.detection || settings.detectionSites.includes(site));
}

/**
 * Asks for the permission to see every site and switches detection on. Call it while a press of a button is handled:
 * browsers ask only then. Returns false when the person refused.
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

/** Takes the site off the list, and a wish for it with it, and gives back its permission when nothing else lives on it. */
export async function unlistSite(site: string): Promise<void> {
  await dropWishesFor([site]);
  await changeSettings(({ detectionSites }) => ({ detectionSites: detectionSites.filter((each) => each !== site) }));
  await giveBackUnneeded();
}

/**
 * Puts the site on the list if it may be seen. If not, the wish waits for the question that the browser asks in that window
 * to be answered with yes.
 */
export async function wishSite(site: string, windowId: number): Promise<void> {
  await ((await maySee([site])) ? list(site) : keepWish(site, windowId));
}

/** Puts the site that was wished for on the list if it is what was granted: call it with the patterns that the browser says were. */
export async function listWishedSite(granted: readonly string[]): Promise<void> {
  const site = await takeWish(granted);
  if (site !== null) await list(site);
}

async function list(site: string): Promise<void> {
  await changeSettings(({ detectionSites }) => ({
    detectionSites: [...new Set([...detectionSites, site])].toSorted(),
  }));
}
