/** Switching automatic detection on and off, for the pages and the popup. The background does what the setting says. */
import { browser } from '../messages/browser.ts';
import { changeSettings } from './settings.ts';

export const EVERY_SITE = '*://*/*';

/**
 * Asks for the permission to see `origins` (every site, when not given) and switches detection on. Call it while a press
 * of a button is handled: browsers ask only then. Returns false when the person refused.
 */
export async function switchDetectionOn(origins: string[] = [EVERY_SITE]): Promise<boolean> {
  if (!(await browser.permissions.request({ origins }))) return false;
  await changeSettings({ detection: true });
  return true;
}

/** Switches detection off and gives every site permission back. */
export async function switchDetectionOff(): Promise<void> {
  await changeSettings({ detection: false });
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
