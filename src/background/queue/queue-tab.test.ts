import { beforeEach, expect, test, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { browser } from '../../messages/browser/browser.ts';
import { invented } from '../../queue/item.fixture.ts';
import { browserSession } from '../../queue/store.ts';
import { readyTab } from './queue-tab.ts';

const URL = 'https://news.example/behind-a-link';
const GONE = 7;

const create = vi.fn<(tab: Tabs.CreateCreatePropertiesType) => Promise<Tabs.Tab>>();
type OnLoading = (tabId: number, change: { status: string }) => void;

beforeEach(() => {
  resetFakeBrowser({ tab: { id: 2, url: URL } });
  const listening = new Set<OnLoading>();
  const onUpdated = {
    addListener: (listener: OnLoading) => listening.add(listener),
    removeListener: (listener: OnLoading) => listening.delete(listener),
  };
  const tab = { id: 2, url: URL, status: 'complete' };
  create.mockReset().mockImplementation((wish) => {
    if (wish.windowId === GONE) return Promise.reject(new Error('No window with id: 7.'));
    for (const listener of listening) listener(2, { status: 'loading' });
    return Promise.resolve(tab as Tabs.Tab);
  });
  Object.assign(browser.tabs, { create, onUpdated, get: () => Promise.resolve(tab) });
});

const link = async (change: { windowId: number; private?: boolean }) =>
  invented(1, { tabId: null, url: URL, load: true, session: await browserSession(), ...change });
const never = new AbortController().signal;

test('a link whose window has been closed is opened in another one', async () => {
  const ready = await readyTab(await link({ windowId: GONE }), never);
  expect(ready).toEqual({ ok: true, value: { tabId: 2, ours: true, asleep: false } });
});

test('a link of a private window that has been closed is opened nowhere', async () => {
  const ready = await readyTab(await link({ windowId: GONE, private: true }), never);
  expect(ready).toMatchObject({ ok: false, problem: { code: 'page-closed' } });
  expect(create.mock.calls.every(([{ windowId }]) => windowId === GONE)).toBe(true);
});

test('after a restart of the browser the numbers of windows and tabs mean nothing', async () => {
  const item = { ...(await link({ windowId: 3 })), tellTab: 5, session: 'the run before' };
  expect(await readyTab(item, never)).toMatchObject({ ok: true });
  expect(create.mock.calls).toEqual([[{ url: URL, active: false }]]);
});

/** A tab that the browser has put to sleep; loading wakes it. Returns how often it was loaded. */
function sleepingTab(): () => number {
  const tab = { id: 2, url: URL, incognito: false, discarded: true, status: 'complete' };
  let loaded = 0;
  const listening = new Set<OnLoading>();
  Object.assign(browser.tabs, {
    get: () => Promise.resolve({ ...tab }),
    query: () => Promise.resolve([{ ...tab }]),
    onUpdated: {
      addListener: (listener: OnLoading) => listening.add(listener),
      removeListener: (listener: OnLoading) => listening.delete(listener),
    },
    reload: () => {
      loaded += 1;
      tab.discarded = false;
      for (const listener of listening) listener(2, { status: 'loading' });
      return Promise.resolve();
    },
  });
  return () => loaded;
}

test('a tab that fell asleep while it waited is left asleep', async () => {
  const loaded = sleepingTab();
  const item = invented(1, { tabId: 2, url: URL, session: await browserSession() });
  expect(await readyTab(item, never)).toMatchObject({ ok: true, value: { asleep: true } });
  expect(loaded()).toBe(0);
});

test('a tab that was awake when it was queued is loaded when a restart of the browser brought it back asleep', async () => {
  const loaded = sleepingTab();
  const item = invented(1, { tabId: 1_000, url: URL, session: 'the run before' });
  expect(await readyTab(item, never)).toEqual({ ok: true, value: { tabId: 2, ours: false, asleep: false } });
  expect(loaded()).toBe(1);
});
