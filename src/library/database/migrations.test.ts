import type { Dexie } from 'dexie';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { unlessBlocked } from './blocked.ts';
import { openLibrary, type LibraryDb } from './db.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { listsOf } from '../record/lists.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { hashOf } from '../photos/hash.ts';
import { keepPending } from '../photos/keep-pending.ts';
import { photoAt, picture, web } from '../photos/photos.fixture.ts';
import { photosOf, photoUse } from '../photos/read-photos.ts';
import { problemOf } from './problems.ts';
import { countRecords, findSaved, newestRecords, revisionsOf } from '../reading/read.ts';
import { contentOf, saveArticle } from '../saving/save-article.ts';
import { saveCaption } from '../saving/save-caption.ts';
import { deleteRecords, purgeRecords } from '../organising/trash.ts';
import { RevisionSchema, SavedRecordSchema } from '../record/record.ts';
import { expectedOf, makeStore, STORED_VERSIONS } from './stores/stores.fixture.ts';

/** Stands for the next migration of the day: it rewrites every record, and can be made to fail half-way. */
function rewriting(afterRecords: () => void): Migration {
  return {
    version: (MIGRATIONS.at(-1)?.version ?? 0) + 1,
    stores: { records: '&id, &seq, *lists, address, record.note' },
    upgrade: async (transaction) => {
      await transaction.table('records').toCollection().modify({ 'record.note': 'rewritten' });
      afterRecords();
    },
  };
}

const notesIn = async (db: LibraryDb) => (await db.records.toArray()).map(({ record }) => record.note);
const REWRITTEN = expectedOf(1).records.map(() => 'rewritten');

test('there is a frozen store of every version', () => {
  expect(STORED_VERSIONS).toEqual(MIGRATIONS.map(({ version }) => version));
});

describe.each(MIGRATIONS.map(({ version }) => version))('a store of version %i', (version) => {
  test('opens with the present code, and every row of it is there as it was', async () => {
    const expected = expectedOf(version);
    const db = testLibrary();
    await makeStore(db.name, version);
    const rows = await db.records.toArray();
    expect(rows.map(({ record }) => record)).toEqual(expected.records);
    expect(await db.revisions.toArray()).toEqual(expected.revisions);
    expect(await db.tombstones.toArray()).toEqual(expected.tombstones);
    expect(await db.photos.toArray()).toEqual(expected.photos);
    expect((await db.meta.get('seq'))?.value).toBe(expected.seq);
    const files = await db.photoFiles.toArray();
    expect(files.map(({ hash, size, file: { type } }) => ({ hash, size, type }))).toEqual(expected.photoFiles);
    for (const { hash, file } of files) expect(await hashOf(file)).toBe(hash);
  });

  test('has records and revisions that the present code calls sound', () => {
    const { records, revisions } = expectedOf(version);
    expect(records.length * revisions.length).toBeGreaterThan(0);
    for (const record of records) expect(v.parse(SavedRecordSchema, record)).toEqual(record);
    for (const revision of revisions) expect(v.parse(RevisionSchema, revision)).toEqual(revision);
  });

  test('is listed, counted, found by its change numbers and written to as before', async () => {
    const { records, revisions, seq } = expectedOf(version);
    const db = testLibrary();
    await makeStore(db.name, version);
    const live = records.filter(({ deletedAt }) => deletedAt === null);
    expect((await newestRecords({}, db)).map(({ id }) => id).toSorted()).toEqual(live.map(({ id }) => id).toSorted());
    expect(await countRecords(['all', ''], db)).toBe(live.length);
    expect(await countRecords(['trash', ''], db)).toBe(records.length - live.length);
    for (const { list, count } of await db.counters.toArray()) {
      const onList = records.filter((record) => listsOf(record).some((other) => String(other) === String(list)));
      expect([list, count]).toEqual([list, onList.length]);
    }
    expect(await db.records.where('seq').above(0).count()).toBe(records.length);
    const [revision] = revisions;
    const record = records.find(({ id }) => id === revision?.articleId);
    if (revision === undefined || record?.kind !== 'article')
      throw new Error('The store has no story with a revision.');
    expect(await findSaved(record.canonicalUrl, db)).toEqual(record);
    expect(await revisionsOf(record.id, db)).toHaveLength(revisions.length);
    const change = { ...contentOf(record), headline: 'Khác' };
    const { tags, collections, note, evidence } = record;
    const saved = await saveArticle({ article: change, evidence, tags, collections, note }, db);
    expect(saved).toMatchObject({ id: record.id, seq: seq + 1, revision: record.revision + 1 });
  });
});

describe('a store of version 1', () => {
  test('gets room for photo files, in which none are kept yet', async () => {
    const db = testLibrary();
    await makeStore(db.name, 1);
    const [story] = expectedOf(1).records;
    if (story?.kind !== 'article') throw new Error('The store begins with no story.');
    expect(await photosOf(story.id, db)).toEqual([]);
    const photos = [photoAt('https://vi-du.example/mua.png')];
    await saveArticle(saving({ canonicalUrl: story.canonicalUrl, photos }), db, { keepPhotos: true });
    await keepPending(web({ 'https://vi-du.example/mua.png': await picture() }), db);
    expect(await photoUse(db)).toMatchObject({ files: 1, pending: 0 });
  });

  test('has rows as they are written today: no migration since has rewritten them', async () => {
    const made = testLibrary();
    await makeStore(made.name, 1);
    const written = testLibrary();
    await saveArticle(saving(), written);
    await saveArticle(saving({ headline: 'Khác' }), written);
    const caption = await saveCaption(savingCaption(), written);
    await deleteRecords({ ids: [caption.id] }, written);
    const rowShape = async (db: Dexie, table: string) =>
      new Set((await db.table<object>(table).toArray()).flatMap((row) => Object.keys(row)));
    for (const table of ['records', 'revisions', 'counters', 'meta']) {
      expect(await rowShape(made, table)).toEqual(await rowShape(written, table));
    }
    await purgeRecords({ ids: [caption.id] }, written);
    expect(await rowShape(made, 'tombstones')).toEqual(await rowShape(written, 'tombstones'));
  });
});

describe('an upgrade', () => {
  test('rewrites the records of the version before', async () => {
    const { name } = testLibrary();
    await makeStore(name, 1);
    const upgraded = openLibrary(name, [...MIGRATIONS, rewriting(() => undefined)]);
    expect(await notesIn(upgraded)).toEqual(REWRITTEN);
    upgraded.close();
  });

  test('that is interrupted half-way leaves the version before it whole, and succeeds the next time', async () => {
    const db = testLibrary();
    await makeStore(db.name, 1);
    const failing = openLibrary(db.name, [
      ...MIGRATIONS,
      rewriting(() => {
        throw new Error('interrupted');
      }),
    ]);
    await expect(newestRecords({}, failing)).rejects.toThrow('interrupted');
    failing.close();
    expect(await notesIn(db)).toEqual(expectedOf(1).records.map(({ note }) => note));
    db.close();

    const again = openLibrary(db.name, [...MIGRATIONS, rewriting(() => undefined)]);
    expect(await notesIn(again)).toEqual(REWRITTEN);
    again.close();
  });

  test('that an older tab holds up is a problem after a while, and goes on when the tab lets go', async () => {
    const db = testLibrary();
    await makeStore(db.name, 1);
    // An older tab that does not answer: it never closes its connection when asked.
    const olderTab = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(db.name);
      request.addEventListener('success', () => resolve(request.result));
    });
    const upgraded = openLibrary(db.name, [...MIGRATIONS, rewriting(() => undefined)]);
    const waiting = notesIn(upgraded);
    const problem = await unlessBlocked(waiting, upgraded).catch(problemOf);
    expect(problem).toMatchObject({ code: 'storage-blocked' });

    olderTab.close();
    expect(await waiting).toEqual(REWRITTEN);
    expect(await unlessBlocked(notesIn(upgraded), upgraded)).toEqual(REWRITTEN);
    upgraded.close();
  });
});
