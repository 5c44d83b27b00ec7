import { expect, test, vi } from 'vitest';
import { saving, testLibrary } from '../library.fixture.ts';
import { editMarks } from '../marks.ts';
import { saveArticle } from '../save-article.ts';
import { deleteRecords, purgeRecords } from '../trash.ts';
import { foundReader } from './read-found.ts';

async function threeStories() {
  const db = testLibrary();
  const save = async (name: string) =>
    (await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${name}`, headline: name }), db)).id;
  return { db, a: await save('a'), b: await save('b'), c: await save('c') };
}

test('records come in the order asked for, without those that are gone', async () => {
  const { db, a, b, c } = await threeStories();
  const read = foundReader(db);
  expect((await read([c, 'gone', a])).map(({ id }) => id)).toEqual([c, a]);
  expect((await read([a, b, c])).map(({ id }) => id)).toEqual([a, b, c]);
});

test('what was read is not read again', async () => {
  const { db, a, b } = await threeStories();
  const read = foundReader(db);
  await read([a]);
  const got = vi.spyOn(IDBObjectStore.prototype, 'get');
  await read([a, b]);
  expect(got.mock.calls.flat().filter((key) => key === a || key === b)).toEqual([b]);
  got.mockRestore();
});

test('a change of the library is seen at once', async () => {
  const { db, a, b } = await threeStories();
  const read = foundReader(db);
  await read([a, b]);
  await editMarks({ ids: [a], tags: { add: ['mới'], remove: [] } }, db);
  expect(await read([a])).toMatchObject([{ tags: ['mới'] }]);
  await deleteRecords({ ids: [b] }, db);
  await purgeRecords({ ids: [b] }, db);
  expect((await read([a, b])).map(({ id }) => id)).toEqual([a]);
});
