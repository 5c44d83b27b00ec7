import { expect, test } from 'vitest';
import { readNote } from './read-note.ts';

const LISTS = '- a\n  - b\n    - c\n'.repeat(10_000);
const SHORT = { front: 'title: Ferry', text: 'It *runs*.' };

test('a note is read by a worker: its front matter and its blocks', async () => {
  expect(await readNote(SHORT)).toMatchObject({ fields: { title: 'Ferry' }, blocks: [{ type: 'paragraph' }] });
});

test('one that takes too long is given up, and the next is read', async () => {
  expect(await readNote({ front: '', text: LISTS }, undefined, 300)).toBeNull();
  expect(await readNote(SHORT)).toMatchObject({ fields: { title: 'Ferry' } });
});

test('a person who stops it need not wait for its end, nor what is read after it', async () => {
  const control = new AbortController();
  const began = performance.now();
  const reading = readNote({ front: '', text: LISTS }, control.signal);
  setTimeout(() => control.abort(), 200);
  await expect(reading).rejects.toThrow('abort');
  expect(await readNote(SHORT)).not.toBeNull();
  expect(performance.now() - began).toBeLessThan(3000);
  await expect(readNote(SHORT, control.signal)).rejects.toThrow('abort');
});
