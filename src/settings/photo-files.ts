/** Switching on and off that photo files are kept, for the pages. The background fetches them when the setting says so. */
import { changeSettings } from './settings.ts';
import { askForEverySite, giveBackUnneeded } from './site-access.ts';

/** Asks for the permission that fetching photos needs and switches it on; returns false when the person refused. */
export async function switchPhotosOn(): Promise<boolean> {
  if (!(await askForEverySite())) return false;
  await changeSettings({ keepPhotos: true });
  return true;
}

/** Switches it off, and gives the permission back unless something else that is on needs it. The files that are kept stay. */
export async function switchPhotosOff(): Promise<void> {
  await changeSettings({ keepPhotos: false });
  await giveBackUnneeded();
}
