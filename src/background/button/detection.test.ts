import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { library } from '../../library/database/db.ts';
import { saving } from '../../library/library.fixture.ts';
import { saveArticle } from '../../library/saving/save-article.ts';
import { deleteRecords } from '../../library/organising/trash.ts';
import { goToPageInFake, grantInFake, resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { browser } from '../../messages/browser/browser.ts';
import { refreshDetected, showPageSeen, updateDetection } from './detection.ts';

const { show, inject } = vi.hoisted(() => ({
  show: vi.fn<(tabId: number, state: string) => Promise<void>>(),
  inject: vi.fn<() => Promise<{ ok: false }>>(),
}));
vi.mock('../../content/detector.ts?iife', () => ({ default: 'detector.js' }));
vi.mock('../../messages/content/inject.ts', () => ({ injectContentScript: inject }));
vi.mock('./toolbar.ts', () => ({ showOnButton: show }));

const STORY = 'https://vi-du.example/xa-hoi/cau-moi';
const NEXT = 'https://vi-du.example/xa-hoi/cho-noi';
const tab = { id: 1, incognito: false };
const seen = (url: string) => ({ isArticle: true, title: 'Cầu mới', addresses: [url] });
const button = () => show.mock.lastCall?.[1];

beforeEach(async () => {
  resetFakeBrowser({ tab: { id: 1, url: STORY } });
  show.mockReset();
  inject.mockReset().mockResolvedValue({ ok: false });
  await browser.storage.local.set({ settings: { detection: true } });
  onTestFinished(() => {
    vi.restoreAllMocks();
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

test('buttons follow the library while a page that is read again does not answer', async () => {
  inject.mockReturnValue(new Promise(() => undefined));
  await showPageSeen(tab, STORY, seen(STORY));
  expect(button()).toBe('article');
  const { id } = await saveArticle(saving());
  await refreshDetected();
  expect(button()).toBe('saved');
  expect(inject).toHaveBeenCalledOnce();
  await deleteRecords({ ids: [id] });
  await refreshDetected();
  expect(button()).toBe('article');
});

test('a place in the page is the same page', async () => {
  await showPageSeen(tab, STORY, seen(STORY));
  goToPageInFake(`${STORY}#binh-luan`);
  await saveArticle(saving());
  await refreshDetected();
  expect(button()).toBe('saved');
});

test('what was seen of a page that the tab has left is not said of the next one on its site', async () => {
  await showPageSeen(tab, STORY, seen(STORY));
  await saveArticle(saving());
  goToPageInFake(NEXT);
  await refreshDetected();
  expect(button()).toBe('article');
});

test('nor when the next one is seen while the tab is asked about', async () => {
  await showPageSeen(tab, STORY, seen(STORY));
  await saveArticle(saving());
  const before = await browser.tabs.get(1);
  vi.spyOn(browser.tabs, 'get').mockImplementationOnce(async () => {
    goToPageInFake(NEXT);
    await showPageSeen(tab, NEXT, seen(NEXT));
    return before;
  });
  await refreshDetected();
  expect(show.mock.calls.map(([, state]) => state)).toEqual(['article', 'article']);
  expect(await browser.storage.session.get('pagesSeen')).toMatchObject({ pagesSeen: { 1: { url: NEXT } } });
});

test('a story that declares the address of the one before is not called saved for it', async () => {
  await saveArticle(saving());
  goToPageInFake(NEXT);
  const title = 'Chợ nổi dời sang bến khác | Ví Dụ';
  await showPageSeen(tab, NEXT, { isArticle: true, title, addresses: [STORY, NEXT] });
  expect(button()).toBe('article');
});

type Script = { id: string; matches: string[] };

/** The browser's list of registered scripts; each change of it is noted as well. */
function registry() {
  let scripts: Script[] = [];
  const states: string[][] = [];
  const set = (next: Script[]) => {
    scripts = next;
    states.push(scripts.flatMap(({ matches }) => matches));
    return Promise.resolve();
  };
  Object.assign(browser, {
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(scripts),
      registerContentScripts: (added: Script[]) => set([...scripts, ...added]),
      updateContentScripts: set,
      unregisterContentScripts: () => set([]),
      executeScript: () => Promise.resolve([]),
    },
  });
  return states;
}

test('the detector runs on other sites without being off in between, whenever the background ends', async () => {
  const states = registry();
  grantInFake(['*://one.example/*', '*://two.example/*']);
  const settings = (...detectionSites: string[]) => browser.storage.local.set({ settings: { detectionSites } });
  await settings('*://one.example/*');
  await updateDetection();
  await settings('*://one.example/*', '*://two.example/*');
  await updateDetection();
  await settings('*://two.example/*');
  await updateDetection();
  await settings();
  await updateDetection();
  await updateDetection();
  expect(states).toEqual([
    ['*://one.example/*'],
    ['*://one.example/*', '*://two.example/*'],
    ['*://two.example/*'],
    [],
  ]);
});
