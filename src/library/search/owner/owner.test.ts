import type { Database } from '@sqlite.org/sqlite-wasm';
import { beforeEach, expect, test, vi } from 'vitest';
import { saving, testLibrary } from '../../library.fixture.ts';
import { editMarks } from '../../organising/marks.ts';
import { saveArticle } from '../../saving/save-article.ts';
import { deleteRecords } from '../../organising/trash.ts';
import type { SearchStatus } from '../channel.ts';
import { emptyDatabases } from '../index/index.fixture.ts';
import type { IndexFile } from './index-file.ts';
import { ownIndex } from './owner.ts';

const room = vi.hoisted(() => ({ low: false }));
vi.mock('../../database/room.ts', () => ({ FULL_AGAIN: 10, isRoomLow: () => Promise.resolve(room.low) }));

beforeEach(() => {
  room.low = false;
});

/** How long an index may take on a busy machine. */
const PATIENCE = 10_000;

const emptyDatabase = emptyDatabases();

/** Where an index would lie: a database in memory, another one when it has been cleared. */
function indexFile() {
  let db: Database | null = null;
  return {
    open: vi.fn<IndexFile['open']>(() => (db ??= emptyDatabase())),
    clear: vi.fn<IndexFile['clear']>(() => {
      db = null;
    }),
  };
}

test('an index that never comes out right is made a few times, and not for ever: then the search is off', async () => {
  const db = testLibrary();
  await saveArticle(saving(), db);
  await db.counters.put({ list: ['all', ''], count: 7 });
  const file = indexFile();
  const owner = ownIndex(db, file, () => undefined);
  await vi.waitFor(() => expect(owner.status()).toMatchObject({ state: 'unavailable', why: 'refused' }), PATIENCE);
  expect(file.open).toHaveBeenCalledTimes(4);
  const cleared = file.clear.mock.calls.length;
  await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/b' }), db);
  await vi.waitFor(() => expect(file.clear.mock.calls.length).toBeGreaterThan(cleared), PATIENCE);
  expect(file.open).toHaveBeenCalledTimes(4);
});

test('how far an index is that is made is told in records of the library', { timeout: 60_000 }, async () => {
  const db = testLibrary();
  const ids: string[] = [];
  for (let n = 0; n < 150; n++) {
    ids.push((await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${n}` }), db)).id);
  }
  for (let times = 0; times < 3; times++) await editMarks({ ids, note: `${times}` }, db);
  const told: SearchStatus[] = [];
  const owner = ownIndex(db, indexFile(), (status) => told.push(status));
  await vi.waitFor(() => expect(owner.status()).toEqual({ state: 'ready', total: 150 }), PATIENCE);
  expect(told.filter(({ state }) => state === 'building')).toEqual([
    { state: 'building', done: 64, total: 150 },
    { state: 'building', done: 128, total: 150 },
  ]);
});

test('a library that did not open at first, on a full disk, is followed once it does', async () => {
  const db = testLibrary();
  const other = testLibrary(db.name);
  await saveArticle(saving(), other);
  room.low = true;
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('full', 'UnknownError');
  });
  const owner = ownIndex(db, indexFile(), () => undefined);
  await vi.waitFor(() => expect(open.mock.calls.length).toBeGreaterThan(3), PATIENCE);
  open.mockRestore();
  room.low = false;
  await vi.waitFor(() => expect(owner.status()).toEqual({ state: 'ready', total: 1 }), PATIENCE);
  // A query that began before the library could be read would be silent now.
  await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/b' }), other);
  await vi.waitFor(() => expect(owner.status()).toEqual({ state: 'ready', total: 2 }), PATIENCE);
});

test('the words of what was removed go from the file when nobody has searched for a while, and not before', async () => {
  const db = testLibrary();
  const { id } = await saveArticle(saving(), db);
  const file = indexFile();
  const owner = ownIndex(db, file, () => undefined);
  await vi.waitFor(() => expect(owner.status()).toEqual({ state: 'ready', total: 1 }), PATIENCE);
  const merges = vi.spyOn(file.open(), 'exec');
  const merged = () => merges.mock.calls.filter(([sql]) => JSON.stringify(sql).includes("'merge'")).length;
  const search = () => owner.answer({ type: 'search', request: { query: 'bão' } });
  search();
  await deleteRecords({ ids: [id] }, db);
  for (const began = performance.now(); performance.now() - began < 3_000;) {
    search();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(owner.status()).toEqual({ state: 'ready', total: 0 });
  expect(merged()).toBe(0);
  await vi.waitFor(() => expect(merged()).toBeGreaterThan(0), PATIENCE);
});

test('what is asked while the index is being opened is answered before the library has been looked at', async () => {
  const db = testLibrary();
  const { id } = await saveArticle(saving(), db);
  const file = indexFile();
  const first = ownIndex(db, file, () => undefined);
  await vi.waitFor(() => expect(first.status()).toEqual({ state: 'ready', total: 1 }), PATIENCE);
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
  const told: unknown[] = [];
  const owner = ownIndex(testLibrary(db.name), file, () => {
    told.push(owner.answer({ type: 'search', request: { query: '' } }));
  });
  await vi.waitFor(() => expect(told).toEqual([expect.objectContaining({ type: 'search' })]), PATIENCE);
  expect(told).toMatchObject([{ answer: { ids: [id] } }]);
  expect(owner.status()).toEqual({ state: 'starting' });
  open.mockRestore();
});
