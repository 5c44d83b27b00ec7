/**
 * Whether photo files wait for room on the disk. It is noted in the browser's memory: on the disk there is no room for a note,
 * and the library may not even open.
 */
import { browser } from '../messages/browser/browser.ts';

const KEY = 'photosWaitForRoom';

/** Notes whether photo files wait for room. */
export async function noteWaiting(waiting: boolean): Promise<void> {
  await (waiting ? browser.storage.session.set({ [KEY]: true }) : browser.storage.session.remove(KEY));
}

/** Calls `onChange` with whether photo files wait for room now, and at every change, until `signal` aborts. */
export function watchWaiting(onChange: (waiting: boolean) => void, signal: AbortSignal): void {
  const tell = async () => {
    const waiting = (await browser.storage.session.get(KEY))[KEY] === true;
    if (!signal.aborted) onChange(waiting);
  };
  const changed = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
  void tell();
}
