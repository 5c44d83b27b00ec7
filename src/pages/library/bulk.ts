/**
 * Actions on many records. The background gets a few hundred at a time, so that it answers others in between and the
 * person sees how far it is and may stop; what was done until then stays done, and can be undone.
 */
import { signal } from '@preact/signals';
import type { Problem, Reply } from '../../messages/wire.ts';

export interface Job {
  text: string;
  done: number;
  total: number;
  /** Ends it after the step that is under way. */
  stop: () => void;
}

/** What is under way and takes long enough to be shown. */
export const job = signal<Job | null>(null);

const STEP = 200;

export interface Stepped<T> {
  /** What the background answered to each step. */
  replies: T[];
  /** Why it ended early, if it did for another reason than that the person stopped it. */
  problem: Problem | null;
}

let before: Promise<unknown> = Promise.resolve();

/** Gives `items` to `act` a step at a time, after what was begun before has ended. Never rejects. */
export function inSteps<Item, T>(
  text: string,
  items: readonly Item[],
  act: (items: Item[]) => Promise<Reply<T>>,
): Promise<Stepped<T>> {
  return inTurn(() => takeSteps(text, items, act));
}

async function takeSteps<Item, T>(
  text: string,
  items: readonly Item[],
  act: (items: Item[]) => Promise<Reply<T>>,
): Promise<Stepped<T>> {
  const replies: T[] = [];
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  try {
    for (let done = 0; done < items.length && !stopping.signal.aborted; done += STEP) {
      if (items.length > STEP) job.value = { text, done, total: items.length, stop };
      const reply = await act(items.slice(done, done + STEP));
      if (!reply.ok) return { replies, problem: reply.problem };
      replies.push(reply.value);
    }
    return { replies, problem: null };
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
