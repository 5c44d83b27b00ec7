/**
 * The queue as it is kept: in the extension's storage, where it outlives the background and the browser. What comes from
 * private windows is kept in memory only and goes when the browser ends. The background alone changes it.
 */
import { browser } from '../messages/browser/browser.ts';
import { itemsOf, type QueueItem } from './item.ts';

const KEY = 'queue';
const SESSION_KEY = 'queueSession';

/** Returns the queue, first in first. */
export async function readQueue(): Promise<QueueItem[]> {
  const [local, session] = await Promise.all([browser.storage.local.get(KEY), browser.storage.session.get(KEY)]);
  return [...itemsOf(local[KEY]), ...itemsOf(session[KEY])].toSorted((a, b) => a.order - b.order);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes the queue, one change after the other, and returns what it has become once that is stored. */
export function changeQueue(change: (items: QueueItem[]) => QueueItem[]): Promise<QueueItem[]> {
  const changed = last.then(async () => {
    const before = await readQueue();
    const after = change(before);
    await Promise.all([
      keep(before, after, false, browser.storage.local),
      keep(before, after, true, browser.storage.session),
    ]);
    return after;
  });
  last = changed.catch(() => undefined);
  return changed;
}

async function keep(
  before: readonly QueueItem[],
  after: readonly QueueItem[],
  isPrivate: boolean,
  area: { set: (items: Record<string, unknown>) => Promise<void> },
): Promise<void> {
  const kept = after.filter((item) => item.private === isPrivate);
  const were = before.filter((item) => item.private === isPrivate);
  const same = kept.length === were.length && kept.every((item, index) => item === were[index]);
  if (!same) await area.set({ [KEY]: kept });
}

/** Calls `onChange` with the queue now, and at every change, until `signal` aborts. */
export function watchQueue(onChange: (items: QueueItem[]) => void, signal: AbortSignal): void {
  const tell = () => void readQueue().then((items) => signal.aborted || onChange(items));
  const changed = (changes: Record<string, unknown>) => {
    if (KEY in changes) tell();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
  tell();
}

/** Returns the name of this run of the browser: the numbers of tabs hold only within it. */
export async function browserSession(): Promise<string> {
  const stored = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY];
  if (typeof stored === 'string') return stored;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [SESSION_KEY]: made });
  return made;
}
