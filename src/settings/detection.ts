/** Automatic detection as the person chose it: everywhere, on some sites, or not. The background does what the settings say. */
import * as v from 'valibot';
import { browser } from '../messages/browser.ts';
import { changeSettings, readSettings, type Settings } from './settings.ts';
import { EVERY_SITE, giveBackUnneeded, maySee, siteOf } from './site-access.ts';

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

/** Takes the site off the list, and a wish for it with it, and gives back its permission when nothing else lives on it. */
export async function unlistSite(site: string): Promise<void> {
  if ((await wished())?.site === site) await browser.storage.session.remove(WISH);
  const { detectionSites } = await readSettings();
  await changeSettings({ detectionSites: detectionSites.filter((each) => each !== site) });
  await giveBackUnneeded();
}

/**
 * Puts the site on the list if it may be seen. If not, the wish waits for the browser's question to be answered with yes,
 * see `listWishedSite`: the question closes the popup, to which nobody could tell the answer.
 */
export async function wishSite(site: string): Promise<void> {
  if (await maySee([site])) return await list(site);
  await browser.storage.session.set({ [WISH]: { site, asked: Date.now() } });
}

/**
 * Puts the site that was wished for on the list if it is what was granted: call it with the patterns that the browser says
 * were. A grant of more, of every site for instance, answers another question, and says nothing of this site.
 */
export async function listWishedSite(granted: readonly string[]): Promise<void> {
  const wish = await wished();
  if (wish === null || granted.length === 0 || granted.some((site) => site !== wish.site)) return;
  await browser.storage.session.remove(WISH);
  if (Date.now() - wish.asked < FORGOTTEN) await list(wish.site);
}

const WISH = 'wishedSite';
const WishSchema = v.object({ site: v.string(), asked: v.number() });
/** Milliseconds: what is granted later than this is granted for something else. */
const FORGOTTEN = 5 * 60_000;

async function wished(): Promise<v.InferOutput<typeof WishSchema> | null> {
  const { [WISH]: stored } = await browser.storage.session.get(WISH);
  const wish = v.safeParse(WishSchema, stored);
  return wish.success ? wish.output : null;
}

async function list(site: string): Promise<void> {
  const { detectionSites } = await readSettings();
  await changeSettings({ detectionSites: [...detectionSites.filter((each) => each !== site), site].toSorted() });
}
