import { expect, test } from 'vitest';
import { counted } from './counted.ts';

async function* three() {
  yield* ['a', 'b', 'c'];
}

async function all(records: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const record of records) found.push(record);
  return found;
}

test('counts the records as they pass', async () => {
  const counts: number[] = [];
  expect(await all(counted(three(), 3, (count) => counts.push(count)))).toEqual(['a', 'b', 'c']);
  expect(counts).toEqual([1, 2, 3]);
});

test('stops before the record that is one too many, and says how many there may be', async () => {
  await expect(all(counted(three(), 2))).rejects.toMatchObject({ name: 'TooManyRecords', limit: 2 });
});

test('stops when whoever counts says so', async () => {
  const stop = new AbortController();
  const counting = counted(three(), 3, (count) => {
    if (count === 2) stop.abort();
    stop.signal.throwIfAborted();
  });
  await expect(all(counting)).rejects.toThrow(/abort/i);
});
