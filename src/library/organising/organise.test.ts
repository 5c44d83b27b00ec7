import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyOldTrash, forgetEverything } from './forget.ts';
import { recordsWith, undoLabels } from './labels-everywhere.ts';
import { collectionsInUse, tagsInUse } from '../reading/labels-in-use.ts';
import { changeLabels } from '../record/labels.ts';
import { saving, testLibrary } from '../library.fixture.ts';
import { editMarks } from './marks.ts';
import { getRecord, isEmpty, newestRecords } from '../reading/read.ts';
import { saveArticle } from '../saving/save-article.ts';
import { deleteRecords, restoreRecords } from './trash.ts';
import type { LibraryDb } from '../database/db.ts';

async function save(db: LibraryDb, name: string, tags: string[]): Promise<string> {
  return (await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${name}` }, { tags, collections: tags }), db))
    .id;
}
/** As the library page does it, in one step. */
async function replace(db: LibraryDb, kind: 'tags' | 'collections', from: string[], to: string | null) {
  const ids = await recordsWith(kind, from, db);
  const change = { add: to === null ? [] : [to], remove: from };
  const { before } = await editMarks({ ids, [kind]: change }, db);
  return before.map(({ id, ...had }) => ({ id, before: had[kind], after: changeLabels(had[kind], change) }));
}
const tagsOf = async (db: LibraryDb, id: string) => (await getRecord(id, db))?.tags;

test('a tag is renamed everywhere, in the trash too, and put back by undo', async () => {
  const db = testLibrary();
  const a = await save(db, 'a', ['bầu cử', 'x']);
  const b = await save(db, 'b', ['bầu cử']);
  await deleteRecords({ ids: [b] }, db);
  const before = await replace(db, 'tags', ['bầu cử'], 'Bầu cử 2026');
  expect(await tagsOf(db, a)).toEqual(['x', 'Bầu cử 2026']);
  expect(await tagsOf(db, b)).toEqual(['Bầu cử 2026']);
  await undoLabels({ kind: 'tags', records: before }, db);
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
  await replace(db, 'tags', ['ttxvn'], 'TTXVN');
  expect(await tagsOf(db, a)).toEqual(['TTXVN']);
});

test('two collections are merged, and one is removed everywhere', async () => {
  const db = testLibrary();
  await save(db, 'a', ['x', 'y']);
  await save(db, 'b', ['y']);
  await replace(db, 'collections', ['x', 'y'], 'x');
  expect(await collectionsInUse(db)).toEqual([{ label: 'x', count: 2 }]);
  await replace(db, 'collections', ['x'], null);
  expect(await collectionsInUse(db)).toEqual([]);
  expect(await tagsInUse(db)).toHaveLength(2);
});

test('a rename that was interrupted is done to its end by doing it again', async () => {
  const db = testLibrary();
  const a = await save(db, 'a', ['cũ']);
  const b = await save(db, 'b', ['cũ', 'mới']);
  await editMarks({ ids: [a], tags: { add: ['mới'], remove: ['cũ'] } }, db);
  expect(await recordsWith('tags', ['cũ'], db)).toEqual([b]);
  await replace(db, 'tags', ['cũ'], 'mới');
  expect(await tagsInUse(db)).toEqual([{ label: 'mới', count: 2 }]);
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

test('where the index cannot be removed everything else is, and it is told', async () => {
  const db = testLibrary();
  await save(db, 'a', ['x']);
  vi.spyOn(FileSystemDirectoryHandle.prototype, 'removeEntry').mockRejectedValue(
    new DOMException('The file could not be written.', 'UnknownError'),
  );
  onTestFinished(() => void vi.restoreAllMocks());
  expect(await forgetEverything(db, `${db.name}-index`)).toEqual({ indexLeft: true });
  expect(await isEmpty(db)).toBe(true);
});

test('where the records cannot be removed nothing is', async () => {
  const db = testLibrary();
  const id = await save(db, 'a', ['x']);
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    if (this.name === 'counters') throw new DOMException('Internal error.', 'UnknownError');
    return this.delete(IDBKeyRange.lowerBound(''));
  });
  onTestFinished(() => void vi.restoreAllMocks());
  await expect(forgetEverything(db, `${db.name}-index`)).rejects.toThrow('Internal error');
  expect(await getRecord(id, db)).toBeDefined();
  expect(await isEmpty(db)).toBe(false);
  expect(await tagsInUse(db)).toHaveLength(1);
});
