/** Working the queue of photo files off, one run at a time. The queue is in the store: a run that is killed is no loss. */
import { fetchPhoto } from '../library/photos/fetch-photo.ts';
import { keepPending, type Worked } from '../library/photos/keep-pending.ts';
import { pendingPhotos } from '../library/photos/read-photos.ts';
import { stopWanting, wantPhotos } from '../library/photos/want-photos.ts';
import { isRoomLow } from '../library/database/room.ts';
import { browser } from '../messages/browser/browser.ts';
import { giveBackUnneeded, maySee, siteOf } from '../settings/site-access.ts';

let running: AbortController | null = null;
/** Something was put into the queue while a run was under way, perhaps after it looked for the last time. */
let again = false;
/** The next try after a full disk. */
let nextTry: ReturnType<typeof setTimeout> | undefined;

/** Goes on with what an earlier run of the background left; call it when the background starts. */
export async function goOnKeeping(): Promise<void> {
  if ((await pendingPhotos()) > 0) keepPhotosNow();
}

/** Starts to fetch what is in the queue, unless that is under way. */
export function keepPhotosNow(): void {
  again = true;
  if (running === null) void run();
}

/** Puts the photos of these records (null: of all) into the queue and starts to fetch them. */
export async function keepPhotosOf(request: { ids: string[] | null }): Promise<{ wanted: number }> {
  const wanted = await wantPhotos(request);
  keepPhotosNow();
  return wanted;
}

/** Ends the run and empties the queue; returns how many photos were not fetched. */
export async function stopKeeping(): Promise<{ stopped: number }> {
  running?.abort();
  return { stopped: await stopWanting() };
}

async function mayFetch(src: string): Promise<boolean> {
  const site = siteOf(src);
  return site !== null && (await maySee([site]));
}

/** The browser stops a background that makes no call of its API for 30 seconds, whatever it waits for. */
const AWAKE = 20_000;

/**
 * How long until photos that a full disk left waiting are tried again, in milliseconds; a background that has been stopped
 * by then does so when it starts.
 */
const FULL_PHOTOS_AGAIN = 60_000;

async function run(): Promise<void> {
  const control = new AbortController();
  running = control;
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
  const isOnline = () => navigator.onLine;
  let ended: Worked = 'done';
  try {
    while (again && !control.signal.aborted) {
      again = false;
      ended = await keepPending({ fetchPhoto, mayFetch, isOnline, signal: control.signal });
    }
    // The permission may have been given for these photos alone.
    if ((await pendingPhotos()) === 0) await giveBackUnneeded();
    else if (ended === 'full') tryLater();
  } catch {
    // The library can't be read or written: the queue stays, and the first call that a person makes says why.
  } finally {
    clearInterval(timer);
    running = null;
  }
  if (again && control.signal.aborted) void run();
}

function tryLater(): void {
  clearTimeout(nextTry);
  // What can't be read now is left to the next start of the background.
  nextTry = setTimeout(() => void tryAgain().catch(() => undefined), FULL_PHOTOS_AGAIN);
}

/** A photo is fetched again only when there is room for it. */
async function tryAgain(): Promise<void> {
  if (await isRoomLow()) tryLater();
  else await goOnKeeping();
}
