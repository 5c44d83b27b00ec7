import { beforeEach, expect, test, vi } from 'vitest';
import { grantInFake, resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { browser } from '../../messages/browser/browser.ts';
import { readErrors } from '../../messages/error-log.ts';
import type { Reply } from '../../messages/wire.ts';
import { invented } from '../../queue/item.fixture.ts';
import type { QueueItem } from '../../queue/item.ts';
import { changeQueue, readQueue } from '../../queue/store.ts';
import { borrow, EVERY_SITE, grantedSites } from '../../settings/site-access.ts';
import type * as story from '../capture/capture-story.ts';
import type * as queueTab from './queue-tab.ts';
import { resumeQueue, runQueue, stopQueue } from './run-queue.ts';
import type * as outcome from '../capture/tell-outcome.ts';

const { readyTab, closeIfOurs, captureStory, tellOutcome } = vi.hoisted(() => ({
  readyTab: vi.fn<typeof queueTab.readyTab>(),
  closeIfOurs: vi.fn<typeof queueTab.closeIfOurs>(),
  captureStory: vi.fn<typeof story.captureStory>(),
  tellOutcome: vi.fn<typeof outcome.tellOutcome>(),
}));
vi.mock('./queue-tab.ts', () => ({ readyTab, closeIfOurs }));
vi.mock('../capture/capture-story.ts', () => ({ captureStory }));
vi.mock('../capture/tell-outcome.ts', () => ({ tellOutcome }));

beforeEach(() => {
  resetFakeBrowser();
  vi.spyOn(browser.tabs, 'get').mockImplementation((id) => Promise.resolve({ ...aTab, id }));
  readyTab.mockReset().mockImplementation((item) => Promise.resolve(opened(item)));
  closeIfOurs.mockReset().mockResolvedValue(undefined);
  captureStory.mockReset().mockResolvedValue({ at: 'not-article', reasons: [] });
  tellOutcome.mockReset().mockResolvedValue(undefined);
});

const aTab = { index: 0, highlighted: false, active: false, pinned: false, incognito: false };
const opened = ({ tabId }: QueueItem): Reply<queueTab.ReadyTab> => ({
  ok: true,
  value: { tabId: tabId ?? 0, ours: true, asleep: false },
});
const standings = async () => (await readQueue()).map(({ state }) => state.at);

test('one page that fails unforeseen, and one whose outcome nobody could be told, hold up none of the others', async () => {
  grantInFake([EVERY_SITE]);
  await borrow([EVERY_SITE]);
  await changeQueue(() => [1, 2, 3, 4, 5, 6].map((order) => invented(order)));
  captureStory.mockRejectedValueOnce(new Error('the page broke'));
  tellOutcome.mockRejectedValueOnce(new Error('nobody there'));
  await runQueue();

  expect((await standings()).toSorted()).toEqual(['failed', ...Array<string>(5).fill('not-article')]);
  expect((await readErrors()).map(({ detail }) => detail).toSorted()).toEqual([
    'Error: nobody there',
    'Error: the page broke',
  ]);
  // Every tab that was opened is closed, and what was lent for the work goes back.
  expect(new Set(closeIfOurs.mock.calls.map(([{ tabId }]) => tabId))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(await grantedSites()).toEqual([]);
});

test('a stop lets go of the tab that is being loaded, and nothing more is begun', async () => {
  await changeQueue(() => [1, 2, 3, 4].map((order) => invented(order)));
  let loading = 0;
  readyTab.mockImplementation(async (item) => {
    loading += 1;
    if (loading === 3) await stopQueue();
    return opened(item);
  });
  await runQueue();
  expect(loading).toBe(3);
  expect((await standings()).includes('waiting')).toBe(false);
  expect((await standings()).at(-1)).toBe('cancelled');
  expect(closeIfOurs).toHaveBeenCalledTimes(3);
});

test('access that was lent for pages that went with the browser is given back at the next start', async () => {
  grantInFake([EVERY_SITE]);
  await borrow([EVERY_SITE]);
  await resumeQueue();
  expect(await grantedSites()).toEqual([]);
});
