/**
 * Captures what is queued, a few pages at a time. The browser may end the background at any moment: items that were being
 * captured are started again at the next start, and saving the same story twice adds nothing.
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
import { closeIfOurs, readyTab } from './queue-tab.ts';
import { tellOutcome } from '../capture/tell-outcome.ts';

/** Pages captured at the same time: most of the time goes into loading, and the person is using the browser meanwhile. */
const WORKERS = 3;

let running = false;
let again = false;
let stop = new AbortController();
let recovered: Promise<unknown> | undefined;

/** Captures until nothing is waiting. A second call meanwhile only makes it look for new items once more. */
export async function runQueue(): Promise<void> {
  again = true;
  if (running) return;
  running = true;
  try {
    await (recovered ??= changeQueue((items) => items.map(requeueInterrupted)));
    while (again) {
      again = false;
      await Promise.all(Array.from({ length: WORKERS }, runWorker));
    }
  } finally {
    running = false;
  }
  await giveBackBorrowed();
}

/**
 * Continues with what an earlier run of the background left; without any, it costs two reads of the storage. Pages of private
 * windows go with the browser: then only the access is left that was lent for them, and is given back.
 */
export async function resumeQueue(): Promise<void> {
  if ((await readQueue()).some(isOpen)) await runQueue();
  else await giveBackBorrowed();
}

/** Cancels what is waiting and what is still loading. A save that is under way is finished. */
export async function stopQueue(): Promise<void> {
  stop.abort();
  stop = new AbortController();
  await changeQueue((items) =>
    items.map((item) => (item.state.at === 'waiting' ? withState(item, { at: 'cancelled' }) : item)),
  );
}

/** An item that was being captured when the background ended waits again. */
const requeueInterrupted = (item: QueueItem): QueueItem =>
  item.state.at === 'working' ? { ...item, resumed: true, state: { at: 'waiting' } } : item;

const withState = (item: QueueItem, state: ItemState): QueueItem => ({ ...item, state });

async function runWorker(): Promise<void> {
  for (let item = await takeNext(); item !== undefined; item = await takeNext()) {
    const done = await captureItem(item, stop.signal);
    await changeQueue((items) => items.map((each) => (each.id === done.id ? done : each)));
    // A notice that can't be shown must not end the run: the borrowed access is given back only at its end.
    await tellOutcome(done).catch((error: unknown) => logProblem('queue', unexpected(error)));
  }
}

/** Marks the first waiting item as being worked on and returns it; two workers never get the same one. */
async function takeNext(): Promise<QueueItem | undefined> {
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

/** Returns the item in its new state; never rejects, so that one page does not stop the others. */
async function captureItem(item: QueueItem, stopped: AbortSignal): Promise<QueueItem> {
  try {
    const ready = await readyTab(item, stopped);
    try {
      if (stopped.aborted) return withState(item, { at: 'cancelled' });
      if (!ready.ok) return withState(item, { at: 'failed', problem: ready.problem });
      if (ready.value.asleep) return withState(item, { at: 'asleep' });
      return await captureTab(item, ready.value.tabId);
    } finally {
      if (ready.ok) await closeIfOurs(ready.value);
    }
  } catch (error) {
    const problem = unexpected(error);
    await logProblem('queue', problem);
    return withState(item, { at: 'failed', problem });
  }
}

const unexpected = (error: unknown): Problem => ({ code: 'unexpected', detail: String(error) });

async function captureTab(item: QueueItem, tabId: number): Promise<QueueItem> {
  const named = await withTabTitle(item, tabId);
  const captured = await captureStory(tabId, { anyway: item.anyway, marks: (saved) => marksFor(item, saved) });
  return await afterCapture(named, captured);
}

/** The item with the tab's present address and title: while a page was loading it had others. */
async function withTabTitle(item: QueueItem, tabId: number): Promise<QueueItem> {
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

async function afterCapture(item: QueueItem, captured: Captured): Promise<QueueItem> {
  switch (captured.at) {
    case 'not-article':
      return withState(item, { at: 'not-article', reasons: captured.reasons });
    case 'lost': {
      const { loss, saved } = captured;
      return { ...item, title: saved.headline ?? item.title, state: { at: 'lost', loss, recordId: saved.id } };
    }
    case 'failed': {
      const state = problemState(item, captured.problem);
      // A page on which no extension may run is no error.
      if (state.at === 'failed') await logProblem('queue', captured.problem);
      return withState(item, state);
    }
    case 'saved': {
      const { article } = captured.capture;
      const { id, outcome } = captured.outcome;
      const title = article.headline ?? item.title;
      const at = outcome === 'unchanged' ? await outcomeOfFirstTry(item, id) : outcome;
      return { ...item, url: article.url, title, state: { at, recordId: id } };
    }
  }
}

/** On its own pages Firefox lets a script be injected, but nothing answers: that is `forbidden` too. */
function problemState(item: QueueItem, problem: Problem): ItemState {
  const { kind } = obstacleOf(item.url, problem);
  const closed = problem.code === 'page-forbidden' || (problem.code === 'page-closed' && kind !== 'page-gone');
  return { at: closed ? 'forbidden' : 'failed', problem };
}

/**
 * When the background ended after the save and before its outcome was stored, the second try finds the story unchanged.
 * The record's times tell what the first try did.
 */
async function outcomeOfFirstTry(
  { startedAt, resumed }: QueueItem,
  recordId: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  const record = resumed ? await getRecord(recordId) : undefined;
  if (record === undefined || startedAt === null) return 'unchanged';
  if (record.savedAt >= startedAt) return 'created';
  return record.updatedAt >= startedAt && record.kind === 'article' && record.revision > 1 ? 'updated' : 'unchanged';
}
