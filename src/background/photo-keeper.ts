/** Fetches the queued photo files, one run at a time. The queue is in the database, so a killed run loses nothing. */
import { fetchPhoto } from '../library/photos/fetch-photo.ts';
import { keepPending, type Worked } from '../library/photos/keep-pending.ts';
import { pendingPhotos } from '../library/photos/read-photos.ts';
import { stopWanting, wantPhotos, wantRefused } from '../library/photos/want-photos.ts';
import { isStorageFull } from '../library/database/problems.ts';
import { isRoomLow } from '../library/database/room.ts';
import { browser } from '../messages/browser/browser.ts';
import { giveBackUnneeded, maySee, siteOf } from '../settings/site-access.ts';
import { noteWaiting } from '../settings/wait-for-room.ts';

let running: AbortController | null = null;
/** Photos were queued while a run was under way, perhaps after it had read the queue for the last time. */
let again = false;
/** The timer of the next try after a full disk. */
let nextTry: ReturnType<typeof setTimeout> | undefined;

/** Continues with what an earlier run left; call it when the background starts. */
export async function goOnKeeping(): Promise<void> {
  if ((await pendingPhotos()) > 0) keepPhotosNow();
}

/** Starts fetching what is queued, unless a run is under way. */
export function keepPhotosNow(): void {
  again = true;
  if (running === null) void run();
}

/** Queues the photos of these records (null: of all) and starts fetching; returns how many were queued. */
export async function keepPhotosOf(request: { ids: string[] | null }): Promise<{ wanted: number }> {
  const wanted = await wantPhotos(request);
  keepPhotosNow();
  return wanted;
}

/** Fetches what waits or found no room before; returns how many photos that are. */
export async function retryPhotos(): Promise<{ wanted: number }> {
  await wantRefused();
  const wanted = await pendingPhotos();
  keepPhotosNow();
  return { wanted };
}

/** Ends the run and empties the queue; returns how many photos were not fetched. */
export async function stopKeeping(): Promise<{ stopped: number }> {
  running?.abort();
  await tellWaiting(false);
  return { stopped: await stopWanting() };
}

async function mayFetch(src: string): Promise<boolean> {
  const site = siteOf(src);
  return site !== null && (await maySee([site]));
}

/** Milliseconds between calls that keep the background alive: the browser stops one that makes no API call for 30 seconds. */
const KEEP_ALIVE_INTERVAL = 20_000;

/**
 * Milliseconds after a full disk until waiting photos are tried again. A background that was stopped meanwhile tries when
 * it starts.
 */
const FULL_DISK_RETRY = 60_000;

async function run(): Promise<void> {
  const control = new AbortController();
  running = control;
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE_INTERVAL);
  const isOnline = () => navigator.onLine;
  let ended: Worked = 'done';
  await tellWaiting(false);
  try {
    while (again && !control.signal.aborted) {
      again = false;
      ended = await keepPending({ fetchPhoto, mayFetch, isOnline, signal: control.signal });
    }
    // The person may have granted access to the sites for these photos only.
    if ((await pendingPhotos()) === 0) await giveBackUnneeded();
    else if (ended === 'full') await waitForRoom();
  } catch (error) {
    // The library can't be read or written. The queue stays, and the first call that a person makes says why.
    if (await isStorageFull(error)) await waitForRoom();
  } finally {
    clearInterval(timer);
    running = null;
  }
  // Queued after the last look at the queue, or after a stop.
  if (again) void run();
}

async function waitForRoom(): Promise<void> {
  tryLater();
  await tellWaiting(true);
}

/** Without the note the photos wait all the same, and nobody is told. */
const tellWaiting = (waiting: boolean): Promise<void> => noteWaiting(waiting).catch(() => undefined);

function tryLater(): void {
  clearTimeout(nextTry);
  // If the library can't be read then, the next start of the background tries.
  nextTry = setTimeout(() => void tryAgain().catch(() => undefined), FULL_DISK_RETRY);
}

/** Fetches only if there is room on the disk by now. */
async function tryAgain(): Promise<void> {
  if (await isRoomLow()) tryLater();
  else await goOnKeeping();
}
