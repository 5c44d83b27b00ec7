/** How much room the browser has left for the library. */

/**
 * Bytes. Less than this may be too little for what was to be written: a photo file has up to 25 MB, and the browser's
 * store itself rewrites some megabytes at a time.
 */
const LOW = 32_000_000;

/** Milliseconds until something that failed on a full disk is tried again: no event tells when there is room. */
export const FULL_AGAIN = 5_000;

/** Whether less than `LOW` of the disk, or of the browser's quota, is left; false if the browser does not tell. */
export async function isRoomLow(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < LOW;
  } catch {
    return false;
  }
}
