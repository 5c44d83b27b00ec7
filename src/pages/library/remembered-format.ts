/** The export format that was used last, in the extension's own storage. */
import { browser } from '../../messages/browser.ts';

const KEY = 'exportFormat';

/** Returns the id of the format used last, or null. */
export async function rememberedFormat(): Promise<string | null> {
  const id: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof id === 'string' ? id : null;
}

/** Keeps the id for the next export. */
export async function rememberFormat(id: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: id });
}
