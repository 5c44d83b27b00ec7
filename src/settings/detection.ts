/** Automatic detection as the person chose it: everywhere, on some sites, or not. The background does what the settings say. */
import { browser } from '../messages/browser.ts';
import { changeSettings, readSettings, type Settings } from './settings.ts';
import { EVERY_SITE, giveBackUnneeded, siteOf } from './site-access.ts';

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
  if (!(await browser.permissions.request({ origins: [EVERY_SITE] }))) return false;
  await changeSettings({ detection: true });
  return true;
}

/** Switches detection off and gives back what only it needed; sites that were chosen by themselves stay. */
export async function switchDetectionOff(): Promise<void> {
  await changeSettings({ detection: false });
  await giveBackUnneeded();
}

/**
 * Puts the site on the list, or takes it off and gives its permission back. Only the wish: the permission is asked for
 * by who is pressed, and until it is granted nothing is looked at.
 */
export async function listSite(site: string, wanted: boolean): Promise<void> {
  const { detectionSites } = await readSettings();
  const others = detectionSites.filter((each) => each !== site);
  await changeSettings({ detectionSites: wanted ? [...others, site].toSorted() : others });
  if (!wanted) await giveBackUnneeded();
}
