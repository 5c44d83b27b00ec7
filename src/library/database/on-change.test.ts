import { expect, test, vi } from 'vitest';
import { saving, testLibrary } from '../library.fixture.ts';
import { onChange } from './on-change.ts';
import { saveArticle } from '../saving/save-article.ts';

test('every change is told, and none of another library', async () => {
  const db = testLibrary();
  const other = testLibrary();
  await saveArticle(saving(), db);
  const told = vi.fn<() => void>();
  onChange(db, told);
  await saveArticle(saving(), other);
  expect(told).toHaveBeenCalledTimes(0);
  await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/b' }), db);
  expect(told).toHaveBeenCalledTimes(1);
});

test('what is only read tells nothing', async () => {
  const db = testLibrary();
  await saveArticle(saving(), db);
  const told = vi.fn<() => void>();
  onChange(db, told);
  await db.records.toArray();
  expect(told).toHaveBeenCalledTimes(0);
});

test('a page that comes back is told, whatever has happened meanwhile', () => {
  const told = vi.fn<() => void>();
  onChange(testLibrary(), told);
  dispatchEvent(new CustomEvent('x-storagemutated-1', { detail: { all: {} } }));
  expect(told).toHaveBeenCalledTimes(1);
});
