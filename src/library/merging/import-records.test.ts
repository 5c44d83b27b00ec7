import { expect, onTestFinished, test, vi } from 'vitest';
import { newestRecords } from '../reading/read.ts';
import { saving, testLibrary } from '../library.fixture.ts';
import { noteSave } from '../saving/give-way.ts';
import { saveArticle } from '../saving/save-article.ts';
import { importRecords, importSome } from './import-records.ts';

test('an import rests between its parts while somebody saves, for longer than a part takes', async () => {
  const [from, into] = [testLibrary(), testLibrary()];
  for (let n = 0; n < 60; n++) await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${n}` }), from);
  const [first, ...others] = await newestRecords({ limit: 60 }, from);
  if (first === undefined) throw new Error('Nothing was saved.');
  const began = performance.now();
  await importRecords({ lines: others, origin: 'cutline' }, into);
  const ended = performance.now();
  await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/them' }), into);
  await importRecords({ lines: [first], origin: 'cutline' }, into);
  expect(performance.now() - ended).toBeGreaterThan(ended - began);
});

test('while somebody saves an import takes fewer lines at a time, and tells how many', async () => {
  const from = testLibrary();
  for (let n = 0; n < 30; n++) await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${n}` }), from);
  const lines = await newestRecords({ limit: 30 }, from);
  const into = testLibrary();
  noteSave();
  expect(await importSome({ lines, origin: 'cutline' }, into)).toMatchObject({ added: 10, took: 10 });
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  onTestFinished(() => clock.mockRestore());
  expect(await importSome({ lines, origin: 'cutline' }, into)).toMatchObject({ added: 20, same: 10, took: 30 });
});
