import { expect, test, vi } from 'vitest';
import { saving, testLibrary } from '../library.fixture.ts';
import { editMarks } from '../organising/marks.ts';
import { saveArticle } from '../saving/save-article.ts';
import { deleteRecords, purgeRecords } from '../organising/trash.ts';
import { foundReader } from './read-found.ts';

async function threeStories() {
  const db = testLibrary();
  const save = async (name: string) =>
    (await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${name}`, headline: name }), db)).id;
  return { db, a: await save('a'), b: await save('b'), c: await save('c') };
}

test('records come in the order asked for, without those that are gone', async () => {
  const { db, a, b, c } = await threeStories();
  const read = foundReader(() => db);
  expect((await read([c, 'gone', a])).map(({ id }) => id)).toEqual([c, a]);
  expect((await read([a, b, c])).map(({ id }) => id)).toEqual([a, b, c]);
});

test('what was read is not read again', async () => {
  const { db, a, b } = await threeStories();
  const read = foundReader(() => db);
  await read([a]);
  const got = vi.spyOn(IDBObjectStore.prototype, 'get');
  await read([a, b]);
  expect(got.mock.calls.flat().filter((key) => key === a || key === b)).toEqual([b]);
  got.mockRestore();
});

test('none is left out when more were read than are kept, in one call or in two at once', async () => {
  const db = testLibrary();
  const some = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => String(from + at));
  const stories = some(0, 260).map((name) => saving({ canonicalUrl: `https://vi-du.example/${name}`, headline: name }));
  const ids: string[] = [];
  for (const story of stories) ids.push((await saveArticle(story, db)).id);
  const read = foundReader(() => db);
  await read(ids.slice(0, 200));
  const mixed = [...ids.slice(200, 260), ...ids.slice(0, 25)];
  expect((await read(mixed)).map(({ id }) => id)).toEqual(mixed);
  const [first, second] = await Promise.all([read(ids), read(ids.slice(0, 100))]);
  expect(first).toHaveLength(260);
  expect(second).toHaveLength(100);
});

test('a change of the library is seen at once', async () => {
  const { db, a, b } = await threeStories();
  const read = foundReader(() => db);
  await read([a, b]);
  await editMarks({ ids: [a], tags: { add: ['mới'], remove: [] } }, db);
  expect(await read([a])).toMatchObject([{ tags: ['mới'] }]);
  await deleteRecords({ ids: [b] }, db);
  await purgeRecords({ ids: [b] }, db);
  expect((await read([a, b])).map(({ id }) => id)).toEqual([a]);
});

test('a change is seen by each of two calls at once', async () => {
  const { db, a, b } = await threeStories();
  const read = foundReader(() => db);
  await read([a, b]);
  await editMarks({ ids: [a, b], tags: { add: ['mới'], remove: [] } }, db);
  const both = await Promise.all([read([a]), read([b, a])]);
  expect(both.flat().map(({ tags }) => tags.includes('mới'))).toEqual([true, true, true]);
});
