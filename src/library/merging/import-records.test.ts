import { expect, test } from 'vitest';
import { newestRecords } from '../reading/read.ts';
import { saving, testLibrary } from '../library.fixture.ts';
import { saveArticle } from '../saving/save-article.ts';
import { importRecords } from './import-records.ts';

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
