/** Reads notes in a worker: a long list in lists takes many seconds, in which a page could do nothing else. See `read-note.ts`. */
import { frontMatterValues } from './front-matter-values.ts';
import { markdownBlocks } from './markdown-body.ts';
import type { NoteAnswer, NoteRequest } from './read-note.ts';

self.addEventListener('message', ({ data }: MessageEvent<NoteRequest>) => {
  self.postMessage(answerTo(data));
});

function answerTo({ number, front, text }: NoteRequest): NoteAnswer {
  const fields = frontMatterValues(front);
  try {
    return { number, fields, blocks: markdownBlocks(text) };
  } catch (error) {
    if (error instanceof RangeError) return { number, fields, blocks: null };
    throw error;
  }
}
