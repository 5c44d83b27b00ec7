/**
 * The note that an import is under way, in the extension's own storage: what a browser that was killed leaves behind, so that
 * the next visit can say so. The records themselves are whole, each batch in one transaction; importing the same files again
 * goes on where it stopped.
 */
import * as v from 'valibot';
import { browser } from '../messages/browser/browser.ts';

const KEY = 'import-under-way';
/** Held while an import runs, in whichever tab. */
const LOCK = 'cutline-import';

const UnderWaySchema = v.object({
  files: v.array(v.object({ name: v.string(), size: v.number() })),
  begunAt: v.string(),
  /** Records that were taken in so far, or a few more. */
  records: v.number(),
});

export type UnderWay = v.InferOutput<typeof UnderWaySchema>;

/** Returns the import that was interrupted, or null. While one runs, in whichever tab, it answers when that has ended. */
export async function readInterrupted(signal: AbortSignal): Promise<UnderWay | null> {
  const stored = await navigator.locks.request(LOCK, { signal }, () => browser.storage.local.get(KEY));
  return v.is(UnderWaySchema, stored[KEY]) ? stored[KEY] : null;
}

/** Keeps the note. Where the browser can't store it, the import is none the worse. */
export async function noteUnderWay(underWay: UnderWay): Promise<void> {
  await browser.storage.local.set({ [KEY]: underWay }).catch(() => undefined);
}

/** Takes the note away: the import has ended, or the person does not want to go on. */
export async function forgetUnderWay(): Promise<void> {
  await browser.storage.local.remove(KEY).catch(() => undefined);
}

/** Runs `work` unless an import runs already, in whichever tab; returns its result, or null when it did not run. */
export async function alone<T>(work: () => Promise<T>): Promise<T | null> {
  return await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) =>
    lock === null ? null : await work(),
  );
}
