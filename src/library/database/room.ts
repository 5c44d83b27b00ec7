/** How much room the browser has left for what is kept. */

/**
 * Bytes. Less than this may be too little for what was to be written: a photo file has up to 25 MB, and the browser's
 * store itself rewrites some megabytes at a time.
 */
const LOW = 32_000_000;

/** How long until what a full disk made fail is tried again, in milliseconds: nothing tells when there is room. */
export const FULL_AGAIN = 5_000;

/** Whether the disk, or what the browser grants of it, is all but used up; false where the browser does not tell. */
export async function isRoomLow(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < LOW;
  } catch {
    return false;
  }
}
