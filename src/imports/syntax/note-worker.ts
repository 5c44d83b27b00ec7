/** Reads notes in a worker: a long list in lists takes many seconds, in which a page could do nothing else. See `read-note.ts`. */
import { parse } from 'yaml';
import { markdownBlocks } from './markdown-body.ts';
import type { NoteAnswer, NoteRequest } from './read-note.ts';

self.addEventListener('message', ({ data }: MessageEvent<NoteRequest>) => {
  self.postMessage(answerTo(data));
});

function answerTo({ number, front, text }: NoteRequest): NoteAnswer {
  const fields = parsed(front);
  try {
    return { number, fields, blocks: markdownBlocks(text) };
  } catch (error) {
    if (error instanceof RangeError) return { number, fields, blocks: null };
    throw error;
  }
}

/** Returns what the YAML says; undefined when it is none. Aliases that would multiply it are refused by the reader. */
function parsed(front: string): unknown {
  try {
    return parse(front, { schema: 'core', logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
