import { expect, onTestFinished, test, vi } from 'vitest';
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

test('a night through which the computer slept is not rested from', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  // The clock of a test begins anew: past what the tests before did.
  vi.advanceTimersByTime(60_000);
  await givingWay(async () => void (await vi.advanceTimersByTimeAsync(8 * 3_600_000)));
  noteSave();
  const next = vi.fn<() => Promise<void>>(() => Promise.resolve());
  void givingWay(next);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(next).toHaveBeenCalledOnce();
});
