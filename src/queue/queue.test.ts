import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { browser } from '../messages/browser/browser.ts';
import { putDraft, takeDraft } from './draft.ts';
import { canRetry, countStandings, isOpen, itemsOf, type ItemState } from './item.ts';
import { invented as item } from './item.fixture.ts';
import { browserSession, changeQueue, readQueue, watchQueue } from './store.ts';

beforeEach(() => resetFakeBrowser());

test('what was put into the queue comes back in its order', async () => {
  await changeQueue(() => [item(2), item(1)]);
  await changeQueue((items) => [...items, item(3)]);
  expect((await readQueue()).map(({ order }) => order)).toEqual([1, 2, 3]);
});

test('changes made at the same time are all kept', async () => {
  await Promise.all([1, 2, 3, 4].map((order) => changeQueue((items) => [...items, item(order)])));
  expect(await readQueue()).toHaveLength(4);
});

test('a page of a private window is never written to the disk', async () => {
  await changeQueue(() => [item(1), item(2, { private: true, url: 'https://secret.example/' })]);
  expect(await readQueue()).toHaveLength(2);
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('secret.example');
});

test('whatever is stored, the queue can be read', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(itemsOf(stored)).toEqual(itemsOf(itemsOf(stored)));
    }),
  );
  expect(itemsOf([item(2), { id: 'no item' }, item(1)]).map(({ id }) => id)).toEqual(['item-1', 'item-2']);
});

test('a change that fails does not stop the next', async () => {
  const broken = changeQueue(() => {
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  expect(await changeQueue(() => [item(1)])).toHaveLength(1);
});

test('who watches the queue sees it now and at every change', async () => {
  const seen: number[] = [];
  const stop = new AbortController();
  watchQueue((items) => seen.push(items.length), stop.signal);
  await expect.poll(() => seen).toEqual([0]);
  await changeQueue(() => [item(1)]);
  await expect.poll(() => seen.at(-1)).toBe(1);
  stop.abort();
  await changeQueue(() => []);
  expect(seen.at(-1)).toBe(1);
});

test('every standing is either still to do, can be tried again, or is final', () => {
  const problem = { code: 'page-closed', detail: '' } as const;
  const states: [ItemState, 'open' | 'retry' | 'final'][] = [
    [{ at: 'waiting' }, 'open'],
    [{ at: 'working' }, 'open'],
    [{ at: 'created', recordId: 'a' }, 'final'],
    [{ at: 'not-article', reasons: [] }, 'final'],
    [{ at: 'asleep' }, 'retry'],
    [{ at: 'forbidden', problem }, 'retry'],
    [{ at: 'failed', problem }, 'retry'],
    [{ at: 'cancelled' }, 'retry'],
  ];
  const found = states.map(([state]) => {
    const one = item(1, { state });
    return [state.at, isOpen(one) ? 'open' : canRetry(one) ? 'retry' : 'final'];
  });
  expect(found).toEqual(states.map(([state, wanted]) => [state.at, wanted]));
  expect(countStandings([item(1), item(2), item(3, { state: { at: 'asleep' } })])).toEqual({ waiting: 2, asleep: 1 });
});

test('a run of the browser has one name', async () => {
  expect(await browserSession()).toBe(await browserSession());
});

test('a draft is handed over once', async () => {
  await putDraft({ of: 'window', tabIds: [3, 4] });
  expect(await takeDraft()).toEqual({ of: 'window', tabIds: [3, 4] });
  expect(await takeDraft()).toBeNull();
});
