import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Article } from '../article/article.ts';
import { library } from '../library/database/db.ts';
import { saving, savingCaption } from '../library/library.fixture.ts';
import { getRecord } from '../library/reading/read.ts';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { callBackground } from '../messages/background/call-background.ts';
import { answerLibraryCalls } from './library-calls.ts';

const savedInFront = vi.fn<(article: Article) => void>();

beforeEach(() => {
  resetFakeBrowser();
  savedInFront.mockClear();
  answerLibraryCalls(savedInFront);
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

test('a page saves, marks, deletes, restores and purges through the background', async () => {
  const saved = await callBackground('saveArticle', saving());
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'created', revision: 1 } });
  // The fake's sender has a tab: it is a page, and no popup.
  expect(savedInFront).not.toHaveBeenCalled();
  const ids = [saved.ok ? saved.value.id : ''];
  const changed = { ok: true, value: { changed: ids } };
  expect(await callBackground('editMarks', { ids, tags: { add: ['cầu'], remove: [] } })).toMatchObject(changed);
  expect(await getRecord(ids[0] ?? '')).toMatchObject({ tags: ['cầu'] });
  expect(await callBackground('deleteRecords', { ids })).toEqual(changed);
  expect(await callBackground('restoreRecords', { ids })).toEqual(changed);
  expect(await callBackground('deleteRecords', { ids })).toEqual(changed);
  expect(await callBackground('purgeRecords', { ids })).toEqual(changed);
  expect(await getRecord(ids[0] ?? '')).toBeUndefined();
});

test('a caption is saved too', async () => {
  expect(await callBackground('saveCaption', savingCaption())).toMatchObject({ ok: true, value: { revision: 1 } });
});

test('a storage error is answered as a problem that a person can be told', async () => {
  const open = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await callBackground('saveArticle', saving())).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
  open.mockRestore();
});
