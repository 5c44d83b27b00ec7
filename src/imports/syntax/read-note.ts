/** What stands in a note, read by a worker, so that the page stays usable and an import can be stopped meanwhile. */
import type { MarkdownBlock } from './markdown-body.ts';

export interface NoteRequest {
  number: number;
  /** The front matter, in YAML. */
  front: string;
  /** The text under it, in Markdown. */
  text: string;
}

export interface NoteAnswer {
  number: number;
  /** What the front matter says; undefined when it is no YAML. */
  fields: unknown;
  /** Null when it is nested so deeply that the reader has no stack left. */
  blocks: MarkdownBlock[] | null;
}

/** The longest that one note may take, in milliseconds: a list of fifteen thousand items, three deep, takes half of it. */
export const LONGEST = 60_000;

/** Kept from one note to the next, as a start takes longer than most notes. */
let shared: Worker | undefined;
let count = 0;

/** Returns what stands in the note, or null when that takes longer than `longest`. Rejects when it is stopped. */
export async function readNote(
  note: Omit<NoteRequest, 'number'>,
  signal?: AbortSignal,
  longest = LONGEST,
): Promise<NoteAnswer | null> {
  signal?.throwIfAborted();
  const number = ++count;
  shared ??= new Worker(new URL('./note-worker.ts', import.meta.url), { type: 'module' });
  const worker = shared;
  const over = new AbortController();
  try {
    return await new Promise<NoteAnswer | null>((resolve, reject) => {
      const { signal: ended } = over;
      const onAnswer = ({ data }: MessageEvent<NoteAnswer>) => data.number === number && resolve(data);
      worker.addEventListener('message', onAnswer, { signal: ended });
      worker.addEventListener('error', ({ message }) => reject(endWith(worker, new Error(message))), { signal: ended });
      signal?.addEventListener('abort', () => reject(endWith(worker, signal.reason)), { signal: ended });
      const timer = setTimeout(() => resolve(endWith(worker, null)), longest);
      ended.addEventListener('abort', () => clearTimeout(timer));
      worker.postMessage({ number, ...note } satisfies NoteRequest);
    });
  } finally {
    over.abort();
  }
}

/** Ends the worker, whatever it is doing; the next note starts another. Returns `value`. */
function endWith<T>(worker: Worker, value: T): T {
  worker.terminate();
  if (shared === worker) shared = undefined;
  return value;
}
