/**
 * Works the queue off, a few pages at a time. The browser may end the background at any moment: what it worked on then
 * is taken up again at the next start, and saving the same story twice adds nothing.
 */
import { getRecord } from '../../library/reading/read.ts';
import { browser } from '../../messages/browser/browser.ts';
import { cleanLabels } from '../../library/record/labels.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { logProblem } from '../../messages/error-log.ts';
import type { Problem } from '../../messages/wire.ts';
import { obstacleOf } from '../../ui/words/obstacle.ts';
import { isOpen, type ItemState, type QueueItem } from '../../queue/item.ts';
import { changeQueue, readQueue } from '../../queue/store.ts';
import { giveBackBorrowed } from '../../settings/site-access.ts';
import { captureStory, type Captured, type Marks } from '../capture/capture-story.ts';
import { putAway, readyTab } from './queue-tab.ts';
import { tellOutcome } from '../capture/tell-outcome.ts';

/** So many pages at once: loading is what takes time, and a person goes on reading meanwhile. */
const AT_ONCE = 3;

let running = false;
let again = false;
let stop = new AbortController();
let recovered: Promise<unknown> | undefined;

/** Works until nothing waits any more; while that goes on, a second call only has it look again. */
export async function runQueue(): Promise<void> {
  again = true;
  if (running) return;
  running = true;
  try {
    await (recovered ??= changeQueue((items) => items.map(putBack)));
    while (again) {
      again = false;
      await Promise.all(Array.from({ length: AT_ONCE }, workOff));
    }
  } finally {
    running = false;
  }
  if (!(await readQueue()).some(isOpen)) await giveBackBorrowed();
}

/** Takes up what an earlier run of the background left; costs one look at the storage when there is nothing. */
export async function resumeQueue(): Promise<void> {
  if ((await readQueue()).some(isOpen)) await runQueue();
}

/** Stops: what waits is cancelled, what is being loaded is let go of. A save that is under way is finished. */
export async function stopQueue(): Promise<void> {
  stop.abort();
  stop = new AbortController();
  await changeQueue((items) =>
    items.map((item) => (item.state.at === 'waiting' ? withState(item, { at: 'cancelled' }) : item)),
  );
}

/** What was being worked on when the background ended. */
const putBack = (item: QueueItem): QueueItem =>
  item.state.at === 'working' ? { ...item, resumed: true, state: { at: 'waiting' } } : item;

const withState = (item: QueueItem, state: ItemState): QueueItem => ({ ...item, state });

async function workOff(): Promise<void> {
  for (let item = await take(); item !== undefined; item = await take()) {
    const done = await work(item, stop.signal);
    await changeQueue((items) => items.map((each) => (each.id === done.id ? done : each)));
    // That nobody could be told ends neither the work nor the access that was lent for it.
    await tellOutcome(done).catch((error: unknown) => logProblem('queue', unexpected(error)));
  }
}

/** Takes the first that waits; two that ask at once get different ones. */
async function take(): Promise<QueueItem | undefined> {
  let taken: QueueItem | undefined;
  await changeQueue((items) => {
    const first = items.find(({ state }) => state.at === 'waiting');
    if (first === undefined) return items;
    const startedAt = first.resumed ? first.startedAt : new Date().toISOString();
    taken = { ...first, startedAt, state: { at: 'working' } };
    return items.map((item) => (item === first && taken ? taken : item));
  });
  return taken;
}

/** Returns the item as it stands after the work on it; never rejects, so that one page does not stop the others. */
async function work(item: QueueItem, stopped: AbortSignal): Promise<QueueItem> {
  try {
    const ready = await readyTab(item, stopped);
    try {
      if (stopped.aborted) return withState(item, { at: 'cancelled' });
      if (!ready.ok) return withState(item, { at: 'failed', problem: ready.problem });
      if (ready.value.asleep) return withState(item, { at: 'asleep' });
      return await capture(item, ready.value.tabId);
    } finally {
      if (ready.ok) await putAway(ready.value);
    }
  } catch (error) {
    const problem = unexpected(error);
    await logProblem('queue', problem);
    return withState(item, { at: 'failed', problem });
  }
}

const unexpected = (error: unknown): Problem => ({ code: 'unexpected', detail: String(error) });

async function capture(item: QueueItem, tabId: number): Promise<QueueItem> {
  const known = await nameOf(tabId, item);
  return await after(
    known,
    await captureStory(tabId, { anyway: item.anyway, marks: (saved) => marksFor(item, saved) }),
  );
}

/** What stands in the tab now: a page that was still loading had another title. */
async function nameOf(tabId: number, item: QueueItem): Promise<QueueItem> {
  const { url, title } = await browser.tabs.get(tabId);
  return { ...item, url: url ?? item.url, title: title ?? item.title };
}

function marksFor({ tags, collections }: QueueItem, saved: SavedArticle | undefined): Marks {
  return {
    tags: cleanLabels([...(saved?.tags ?? []), ...tags]),
    collections: cleanLabels([...(saved?.collections ?? []), ...collections]),
    note: saved?.note ?? '',
  };
}

async function after(item: QueueItem, captured: Captured): Promise<QueueItem> {
  switch (captured.at) {
    case 'not-article':
      return withState(item, { at: 'not-article', reasons: captured.reasons });
    case 'failed': {
      const state = problemState(item, captured.problem);
      // That a page is closed to extensions is no error.
      if (state.at === 'failed') await logProblem('queue', captured.problem);
      return withState(item, state);
    }
    case 'saved': {
      const { article } = captured.capture;
      const { id, outcome } = captured.outcome;
      const title = article.headline ?? item.title;
      const at = outcome === 'unchanged' ? await whatWasDone(item, id) : outcome;
      return { ...item, url: article.url, title, state: { at, recordId: id } };
    }
  }
}

/** On its own pages Firefox refuses nothing: there is only nobody who answers. */
function problemState(item: QueueItem, problem: Problem): ItemState {
  const { kind } = obstacleOf(item.url, problem);
  const closed = problem.code === 'page-forbidden' || (problem.code === 'page-closed' && kind !== 'page-gone');
  return { at: closed ? 'forbidden' : 'failed', problem };
}

/**
 * When the background ended between the save and the note of it, the second round finds the story unchanged: it was this
 * item that saved it.
 */
async function whatWasDone(
  { startedAt, resumed }: QueueItem,
  recordId: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  const record = resumed ? await getRecord(recordId) : undefined;
  if (record === undefined || startedAt === null) return 'unchanged';
  if (record.savedAt >= startedAt) return 'created';
  return record.updatedAt >= startedAt && record.kind === 'article' && record.revision > 1 ? 'updated' : 'unchanged';
}
