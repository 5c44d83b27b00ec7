/**
 * Actions on many records. The background gets as many at a time as it changes in one transaction, so that a step that
 * fails has done nothing, others are answered in between, and the person sees how far it is and may stop; what was done until then stays done, and can be undone.
 */
import { signal } from '@preact/signals';
import { BATCH } from '../../../library/organising/change-records.ts';
import { problemOf } from '../../../library/database/problems.ts';
import type { Problem, Reply } from '../../../messages/wire.ts';

export interface Job {
  text: string;
  done: number;
  total: number;
  /** Ends it after the step that is under way. */
  stop: () => void;
}

/** What is under way and takes long enough to be shown. */
export const job = signal<Job | null>(null);

const STEP = BATCH;
/** Less than this is done before anybody could read how far it is. */
const SHOWN_FROM = 200;

export interface Stepped<Item, T> {
  /** What the background answered to each step. */
  replies: T[];
  /** Why it ended early, if it did for another reason than that the person stopped it. */
  problem: Problem | null;
  /** What was not done, when it ended early. */
  left: Item[];
}

let before: Promise<unknown> = Promise.resolve();

/**
 * Gives `items` to `act` a step at a time, after what was begun before has ended; a function is asked for them only then,
 * as what was begun before may change which they are. Never rejects.
 */
export function inSteps<Item, T>(
  text: string,
  items: readonly Item[] | (() => Promise<readonly Item[]>),
  act: (items: Item[]) => Promise<Reply<T>>,
): Promise<Stepped<Item, T>> {
  return inTurn(async () => {
    try {
      return await takeSteps(text, typeof items === 'function' ? await items() : items, act);
    } catch (error) {
      return { replies: [], problem: await problemOf(error), left: [] };
    }
  });
}

async function takeSteps<Item, T>(
  text: string,
  items: readonly Item[],
  act: (items: Item[]) => Promise<Reply<T>>,
): Promise<Stepped<Item, T>> {
  const replies: T[] = [];
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  try {
    let done = 0;
    for (; done < items.length && !stopping.signal.aborted; done += STEP) {
      if (items.length > SHOWN_FROM) job.value = { text, done, total: items.length, stop };
      const reply = await act(items.slice(done, done + STEP));
      if (!reply.ok) return { replies, problem: reply.problem, left: items.slice(done) };
      replies.push(reply.value);
    }
    return { replies, problem: null, left: items.slice(done) };
  } finally {
    job.value = null;
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = before.then(work);
  before = turn.catch(() => undefined);
  return turn;
}

/** Asks before the page is left in the middle of a job; what is done of it stays done. */
export function keepPageForJobs(): void {
  addEventListener('beforeunload', (event) => {
    if (job.peek() !== null) event.preventDefault();
  });
}
