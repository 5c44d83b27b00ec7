import { expect, test } from 'vitest';
import { linesOf } from './text-lines.ts';

test('a line as long as its file is looked through once, in however many pieces it comes', async () => {
  const piece = new TextEncoder().encode('a'.repeat(200));
  const pieces = 20_000;
  const file = new Blob(['x']);
  let come = 0;
  file.stream = () =>
    new ReadableStream({
      pull: (to) => (come++ < pieces ? to.enqueue(piece) : to.close()),
    });
  const began = performance.now();
  const lengths: number[] = [];
  for await (const { text } of linesOf(file)) lengths.push(text.length);
  expect(lengths).toEqual([pieces * 200]);
  // Looked through from its beginning with each piece, it took most of a minute.
  expect(performance.now() - began).toBeLessThan(5000);
});
