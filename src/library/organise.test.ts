import { expect, test, vi } from 'vitest';
import { emptyOldTrash, forgetEverything } from './forget.ts';
import { replaceLabels, setLabels } from './labels-everywhere.ts';
import { collectionsInUse, tagsInUse } from './labels-in-use.ts';
import { saving, testLibrary } from './library.fixture.ts';
import { getRecord, newestRecords } from './read.ts';
import { saveArticle } from './save-article.ts';
import { deleteRecords, restoreRecords } from './trash.ts';
import type { LibraryDb } from './db.ts';

async function save(db: LibraryDb, name: string, tags: string[]): Promise<string> {
  return (await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${name}` }, { tags, collections: tags }), db))
    .id;
}
const tagsOf = async (db: LibraryDb, id: string) => (await getRecord(id, db))?.tags;

test('a tag is renamed everywhere, in the trash too, and put back by undo', async () => {
  const db = testLibrary();
  const a = await save(db, 'a', ['bầu cử', 'x']);
  const b = await save(db, 'b', ['bầu cử']);
  await deleteRecords({ ids: [b] }, db);
  const { before } = await replaceLabels({ kind: 'tags', from: ['bầu cử'], to: 'Bầu cử 2026' }, db);
  expect(await tagsOf(db, a)).toEqual(['x', 'Bầu cử 2026']);
  expect(await tagsOf(db, b)).toEqual(['Bầu cử 2026']);
  await setLabels({ kind: 'tags', records: before }, db);
  expect(await tagsOf(db, a)).toEqual(['bầu cử', 'x']);
  await restoreRecords({ ids: [b] }, db);
  expect(await tagsInUse(db)).toEqual([
    { label: 'bầu cử', count: 2 },
    { label: 'x', count: 1 },
  ]);
});

test('a tag gets another case', async () => {
  const db = testLibrary();
  const a = await save(db, 'a', ['ttxvn']);
  await replaceLabels({ kind: 'tags', from: ['ttxvn'], to: 'TTXVN' }, db);
  expect(await tagsOf(db, a)).toEqual(['TTXVN']);
});

test('two collections are merged, and one is removed everywhere', async () => {
  const db = testLibrary();
  await save(db, 'a', ['x', 'y']);
  await save(db, 'b', ['y']);
  await replaceLabels({ kind: 'collections', from: ['x', 'y'], to: 'x' }, db);
  expect(await collectionsInUse(db)).toEqual([{ label: 'x', count: 2 }]);
  await replaceLabels({ kind: 'collections', from: ['x'], to: null }, db);
  expect(await collectionsInUse(db)).toEqual([]);
  expect(await tagsInUse(db)).toHaveLength(2);
});

test('the trash keeps 30 days', async () => {
  const db = testLibrary();
  const old = await save(db, 'old', []);
  const recent = await save(db, 'recent', []);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T00:00:00Z') });
  await deleteRecords({ ids: [old] }, db);
  vi.setSystemTime(new Date('2026-03-02T00:00:00Z'));
  await deleteRecords({ ids: [recent] }, db);
  vi.useRealTimers();
  expect(await emptyOldTrash(new Date('2026-03-30T23:59:59Z'), db)).toEqual({ changed: [] });
  expect(await emptyOldTrash(new Date('2026-03-31T00:00:01Z'), db)).toEqual({ changed: [old] });
  expect(await getRecord(recent, db)).toBeDefined();
});

test('forgetting everything leaves no record, revision, tombstone, counter or index', async () => {
  const db = testLibrary();
  const id = await save(db, 'a', ['x']);
  await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/a', headline: 'Khác' }), db);
  const index = `${db.name}-index`;
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(index, { create: true });
  await forgetEverything(db, index);
  for (const table of [db.records, db.revisions, db.tombstones, db.counters]) expect(await table.count()).toBe(0);
  await expect(root.getDirectoryHandle(index)).rejects.toThrow('could not be found');
  expect(await newestRecords({}, db)).toEqual([]);
  expect(await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/a' }), db)).toMatchObject({
    id,
    outcome: 'created',
    seq: 4,
  });
});
