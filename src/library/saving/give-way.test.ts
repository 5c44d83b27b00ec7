import { expect, test } from 'vitest';
import { givingWay, noteSave } from './give-way.ts';

const TOOK = 40;
const work = () => new Promise<void>((resolve) => setTimeout(resolve, TOOK));

/** Milliseconds between the end of one transaction and the beginning of the next. */
async function restBetween(): Promise<number> {
  await givingWay(work);
  const ended = performance.now();
  return await givingWay(() => Promise.resolve(performance.now() - ended));
}

test('work on many records rests between its transactions only while somebody saves', async () => {
  expect(await restBetween()).toBeLessThan(TOOK);
  noteSave();
  expect(await restBetween()).toBeGreaterThanOrEqual(TOOK);
});

test('a transaction that fails tells so, and the next one is made all the same', async () => {
  await expect(givingWay(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(await givingWay(() => Promise.resolve('done'))).toBe('done');
});
