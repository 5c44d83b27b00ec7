import { expect, test, vi } from 'vitest';
import { BATCH } from '../../../library/organising/change-records.ts';
import { done, failed, type Reply } from '../../../messages/wire.ts';
import { inSteps, job } from './bulk.ts';

type Act = (items: number[]) => Promise<Reply<number[]>>;

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test('every item is given once, in order, in steps of one transaction each', async () => {
  const act = vi.fn<(items: number[]) => Promise<Reply<number>>>(async (items) => done(items.length));
  const { replies, problem, left } = await inSteps('Marking', numbers(2 * BATCH + 5), act);
  expect(act.mock.calls.flat(2)).toEqual(numbers(2 * BATCH + 5));
  expect({ replies, problem, left }).toEqual({ replies: [BATCH, BATCH, 5], problem: null, left: [] });
});

test('a step that fails ends it, and what was not done is told', async () => {
  const act = vi.fn<Act>(async (items) => (items[0] === BATCH ? failed('storage-full', 'full') : done(items)));
  const { replies, problem, left } = await inSteps('Marking', numbers(3 * BATCH), act);
  expect(replies).toEqual([numbers(BATCH)]);
  expect(problem?.code).toBe('storage-full');
  expect(left).toEqual(numbers(3 * BATCH).slice(BATCH));
});

test('a person stops it after the step that is under way', async () => {
  const act = vi.fn<Act>(async (items) => {
    job.peek()?.stop();
    return done(items);
  });
  const { problem, left } = await inSteps('Marking', numbers(300), act);
  expect(problem).toBeNull();
  expect(left).toEqual(numbers(300).slice(BATCH));
  expect(job.peek()).toBeNull();
});

test('what is to be done is asked for when its turn comes', async () => {
  let tagged = [1, 2];
  const first = inSteps('Renaming', [3], async (items) => {
    tagged = [...tagged, ...items];
    return done(null);
  });
  const act = vi.fn<Act>(async (items) => done(items));
  const second = inSteps('Renaming', async () => tagged, act);
  await Promise.all([first, second]);
  expect(act.mock.calls).toEqual([[[1, 2, 3]]]);
});

test('a question that fails is told as a problem, and the next job goes on', async () => {
  const failing = await inSteps(
    'Renaming',
    () => Promise.reject(new DOMException('No room.', 'QuotaExceededError')),
    async () => done(null),
  );
  expect(failing.problem?.code).toBe('storage-full');
  expect((await inSteps('Renaming', [1], async () => done(7))).replies).toEqual([7]);
});
