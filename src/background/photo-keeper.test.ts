import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { keepPending } from '../library/photos/keep-pending.ts';
import { grantInFake, resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { watchWaiting } from '../settings/wait-for-room.ts';
import { keepPhotosNow } from './photo-keeper.ts';

const disk = vi.hoisted(() => ({
  low: true,
  pending: 1,
  keep: vi.fn<typeof keepPending>(),
  count: vi.fn<() => Promise<number>>(),
}));
vi.mock(import('../library/database/room.ts'), async (original) => ({
  ...(await original()),
  isRoomLow: () => Promise.resolve(disk.low),
}));
vi.mock(import('../library/photos/keep-pending.ts'), () => ({ keepPending: disk.keep }));
vi.mock(import('../library/photos/read-photos.ts'), async (original) => ({
  ...(await original()),
  pendingPhotos: disk.count,
}));

beforeEach(() => {
  resetFakeBrowser();
  disk.low = true;
  disk.pending = 1;
  disk.keep.mockReset();
  disk.count.mockReset().mockImplementation(() => Promise.resolve(disk.pending));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  onTestFinished(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
  });
});

const MINUTE = 60_000;

test('photos that a full disk left waiting are fetched again after a minute, when there is room', async () => {
  disk.keep.mockResolvedValueOnce('full').mockResolvedValue('done');
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(MINUTE - 1);
  expect(disk.keep).toHaveBeenCalledTimes(1);
  disk.low = false;
  await vi.advanceTimersByTimeAsync(1);
  expect(disk.keep).toHaveBeenCalledTimes(2);
});

test('as long as there is no room, nothing is fetched: each minute it is looked again', async () => {
  disk.keep.mockResolvedValueOnce('full').mockResolvedValue('done');
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(disk.keep).toHaveBeenCalledTimes(1);
  disk.low = false;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(disk.keep).toHaveBeenCalledTimes(2);
});

/** What pages are told: whether photos wait for room. */
async function isWaiting(): Promise<boolean> {
  return await new Promise((resolve) => watchWaiting(resolve, new AbortController().signal));
}

test('that photos wait for room is noted until they are tried again', async () => {
  disk.keep.mockResolvedValueOnce('full').mockResolvedValue('done');
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(await isWaiting()).toBe(true);
  disk.low = false;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(await isWaiting()).toBe(false);
});

test('photos wait for room as well when a full disk lets nothing be read', async () => {
  disk.keep.mockRejectedValueOnce(new DOMException('', 'UnknownError')).mockResolvedValue('done');
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(await isWaiting()).toBe(true);
  disk.low = false;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(disk.keep).toHaveBeenCalledTimes(2);
});

test('a library that fails for another reason is not said to wait for room', async () => {
  disk.keep.mockRejectedValueOnce(new TypeError());
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(await isWaiting()).toBe(false);
});

test('a run that ended for another reason is not begun again by itself', async () => {
  disk.keep.mockResolvedValue('offline');
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(disk.keep).toHaveBeenCalledTimes(1);
});

test('photos that are queued while a run counts what is left are fetched at once', async () => {
  disk.keep.mockResolvedValue('done');
  disk.count.mockImplementationOnce(() => {
    keepPhotosNow();
    return Promise.resolve(1);
  });
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(disk.keep).toHaveBeenCalledTimes(2);
});

test('a photo is fetched only from a site that Cutline may access', async () => {
  grantInFake(['*://photos.example/*']);
  disk.keep.mockResolvedValue('done');
  keepPhotosNow();
  await vi.advanceTimersByTimeAsync(0);
  const mayFetch = disk.keep.mock.lastCall?.[0].mayFetch;
  expect(await mayFetch?.('https://photos.example/1.jpg')).toBe(true);
  expect(await mayFetch?.('https://other.example/1.jpg')).toBe(false);
  expect(await mayFetch?.('data:image/png;base64,AAAA')).toBe(false);
});
