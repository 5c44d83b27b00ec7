import { expect, test } from 'vitest';
import type { LibraryDb } from '../../database/db.ts';
import { editMarks } from '../../organising/marks.ts';
import { saving, testLibrary } from '../../library.fixture.ts';
import { FORMAT_VERSION, type SavedArticle } from '../../record/record.ts';
import { deleteRecords, purgeRecords } from '../../organising/trash.ts';
import { write } from '../../saving/write.ts';
import { answer } from '../query/answer.ts';
import { emptyIndexes } from '../index/index.fixture.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { countBehind, FEWEST, libraryState, syncBatch } from './sync.ts';

const emptyIndex = emptyIndexes();

/** Puts so many stories into the library in one transaction, and returns their ids. */
async function fill(db: LibraryDb, count: number): Promise<string[]> {
  const records = Array.from({ length: count }, (_, n): SavedArticle => {
    const { article, evidence, tags, collections, note } = saving({ headline: `Tin ${n}` });
    const savedAt = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
    return {
      kind: 'article',
      id: `story-${n}`,
      formatVersion: FORMAT_VERSION,
      seq: 0,
      savedAt,
      updatedAt: savedAt,
      deletedAt: null,
      tags,
      collections,
      note,
      ...article,
      evidence,
      revision: 1,
    };
  });
  await write(db, (writer) => {
    for (const record of records) writer.put(undefined, record);
    return Promise.resolve();
  });
  return records.map(({ id }) => id);
}

/** Takes in all changes, and returns how many transactions that took. */
async function catchUp(db: LibraryDb, index: SearchIndex): Promise<number> {
  const { seq } = await libraryState(db);
  let rounds = 0;
  for (let reach = FEWEST; index.seq < seq; rounds++) ({ reach } = await syncBatch(db, index, reach));
  return rounds;
}

/** Counts how often pieces of the columns are written. */
function countPieces({ db }: SearchIndex): () => number {
  db.exec(`
    CREATE TEMP TABLE written(piece);
    CREATE TEMP TRIGGER count_pieces AFTER INSERT ON pieces BEGIN INSERT INTO written VALUES(new.piece); END;
  `);
  return () => Number(db.selectValue('SELECT count(*) FROM written'));
}

test('a tag put on many stories is taken in by few transactions, which write each piece of the columns once', async () => {
  const db = testLibrary();
  const index = emptyIndex();
  const ids = await fill(db, 500);
  expect(await catchUp(db, index)).toBe(Math.ceil(500 / FEWEST));
  const written = countPieces(index);
  await editMarks({ ids, tags: { add: ['lũ lụt'], remove: [] } }, db);
  expect(await catchUp(db, index)).toBe(2);
  expect(written()).toBe(2);
  expect(answer(index, { query: 'tag:"lũ lụt"' }).total).toBe(500);
  expect(answer(index, { query: 'lut' }).total).toBe(500);
});

test('what is removed is taken in with what is changed, in the order in which it came about', async () => {
  const db = testLibrary();
  const index = emptyIndex();
  const ids = await fill(db, 5);
  await catchUp(db, index);
  await editMarks({ ids: ids.slice(0, 3), tags: { add: ['lũ'], remove: [] } }, db);
  await deleteRecords({ ids: ids.slice(1, 3) }, db);
  await purgeRecords({ ids: ids.slice(1, 2) }, db);
  await catchUp(db, index);
  expect(index.count).toBe(3);
  expect(answer(index, { query: 'lũ' }).ids).toEqual([ids[0]]);
});

test('nothing is passed over that is changed or removed while changes are being read', async () => {
  const db = testLibrary();
  const index = emptyIndex();
  const ids = await fill(db, 90);
  const changing = async () => {
    for (const id of ids) await editMarks({ ids: [id], tags: { add: ['lũ'], remove: [] } }, db);
    await deleteRecords({ ids: ids.slice(40, 80) }, db);
    await purgeRecords({ ids: ids.slice(40, 60) }, db);
  };
  await Promise.all([changing(), catchUp(db, index)]);
  await catchUp(db, index);
  expect(index.count).toBe(50);
  expect(answer(index, { query: 'lũ' }).total).toBe(50);
});

test('how far it is counts records, however often each was changed, and what was removed', async () => {
  const db = testLibrary();
  const index = emptyIndex();
  const ids = await fill(db, 6);
  expect(await countBehind(db, index)).toBe(6);
  for (let times = 0; times < 3; times++) await editMarks({ ids: ids.slice(0, 2), note: `${times}` }, db);
  expect(await countBehind(db, index)).toBe(6);
  expect((await syncBatch(db, index, 4)).done).toBe(4);
  expect(await countBehind(db, index)).toBe(2);
  await catchUp(db, index);
  expect(await countBehind(db, index)).toBe(0);
  await editMarks({ ids: ids.slice(0, 1), note: 'x' }, db);
  await deleteRecords({ ids: ids.slice(1, 2) }, db);
  await purgeRecords({ ids: ids.slice(1, 2) }, db);
  expect(await countBehind(db, index)).toBe(2);
});
