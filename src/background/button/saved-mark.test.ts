import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { library } from '../../library/database/db.ts';
import { saving } from '../../library/library.fixture.ts';
import { saveArticle } from '../../library/saving/save-article.ts';
import { deleteRecords, restoreRecords } from '../../library/organising/trash.ts';
import { goToPageInFake, resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { leavePage, markSaved, refreshMarks } from './saved-mark.ts';

const { show, inject } = vi.hoisted(() => ({
  show: vi.fn<(tabId: number, state: string) => Promise<void>>(),
  inject: vi.fn<() => Promise<{ ok: boolean }>>(),
}));
vi.mock('../../messages/content/inject.ts', () => ({ injectAddressWatch: inject }));
vi.mock('./toolbar.ts', () => ({ showOnButton: show }));

const { article } = saving();
const button = () => show.mock.lastCall?.[1];

beforeEach(() => {
  resetFakeBrowser({ tab: { id: 1, url: article.url } });
  show.mockReset();
  inject.mockReset().mockResolvedValue({ ok: true });
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

/** A story that was saved, marked and deleted, and is back in the library. */
async function comeBack(): Promise<void> {
  const { id } = await saveArticle(saving());
  await markSaved(1, article);
  expect(button()).toBe('saved');
  await deleteRecords({ ids: [id] });
  await refreshMarks();
  expect(button()).toBe('unknown');
  await restoreRecords({ ids: [id] });
  inject.mockClear();
}

test('"saved" comes back with the story only where the page’s moves are told', async () => {
  await comeBack();
  inject.mockResolvedValue({ ok: false });
  await refreshMarks();
  expect(inject).toHaveBeenCalledOnce();
  await leavePage(1, article.url);
  expect(button()).toBe('unknown');
  inject.mockResolvedValue({ ok: true });
  await refreshMarks();
  await expect.poll(button).toBe('saved');
});

test('a page that does not answer holds nothing up, and is asked once', async () => {
  await comeBack();
  const answer = Promise.withResolvers<{ ok: boolean }>();
  inject.mockReturnValue(answer.promise);
  await refreshMarks();
  await refreshMarks();
  expect(inject).toHaveBeenCalledOnce();
  expect(button()).toBe('unknown');
  answer.resolve({ ok: true });
  await expect.poll(button).toBe('saved');
});

test('"saved" does not come back to a page that has moved on meanwhile', async () => {
  await comeBack();
  const answer = Promise.withResolvers<{ ok: boolean }>();
  inject.mockReturnValue(answer.promise);
  await refreshMarks();
  goToPageInFake('https://vi-du.example/xa-hoi/cho-noi');
  answer.resolve({ ok: true });
  await answer.promise;
  await refreshMarks();
  expect(button()).toBe('unknown');
});
