import type { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { unlessBlocked } from './blocked.ts';
import { openLibrary } from './db.ts';
import { saving, savingCaption, testLibrary } from './library.fixture.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { keepPending } from './photos/keep-pending.ts';
import { photoAt, picture, web } from './photos/photos.fixture.ts';
import { photosOf, photoUse } from './photos/read-photos.ts';
import { problemOf } from './problems.ts';
import { countRecords, findSaved, newestRecords, revisionsOf } from './read.ts';
import { saveArticle } from './save-article.ts';
import { saveCaption } from './save-caption.ts';
import { deleteRecords, purgeRecords } from './trash.ts';
import { makeVersion1, VERSION_1_ARTICLE } from './version-1.fixture.ts';

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

describe('a database of version 1', () => {
  test('opens with the present code, and everything is there', async () => {
    const db = testLibrary();
    await makeVersion1(db.name);
    const { canonicalUrl, id } = VERSION_1_ARTICLE;
    expect(await findSaved(canonicalUrl, db)).toMatchObject({
      id,
      headline: 'Mưa lớn ở vùng núi',
      tags: ['thời tiết'],
    });
    expect(await revisionsOf(id, db)).toMatchObject([{ revision: 1, article: { headline: 'Mưa ở vùng núi' } }]);
    expect(await newestRecords({ tag: 'thời tiết' }, db)).toHaveLength(1);
    expect(await countRecords(['trash', ''], db)).toBe(1);
    expect(await saveArticle(saving(), db)).toMatchObject({ seq: 6 });
  });

  test('gets room for photo files, in which none are kept yet', async () => {
    const db = testLibrary();
    await makeVersion1(db.name);
    expect(await photosOf(VERSION_1_ARTICLE.id, db)).toEqual([]);
    const photos = [photoAt('https://vi-du.example/mua.png')];
    await saveArticle(saving({ canonicalUrl: VERSION_1_ARTICLE.canonicalUrl, photos }), db, { keepPhotos: true });
    await keepPending(web({ 'https://vi-du.example/mua.png': await picture() }), db);
    expect(await photoUse(db)).toMatchObject({ files: 1, pending: 0 });
  });

  test('has rows as they are written today: no migration since has rewritten them', async () => {
    const made = testLibrary();
    await makeVersion1(made.name);
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
    await makeVersion1(name);
    const upgraded = openLibrary(name, [...MIGRATIONS, rewriting(() => undefined)]);
    expect(await newestRecords({}, upgraded)).toMatchObject([{ note: 'rewritten' }]);
    upgraded.close();
  });

  test('that is interrupted half-way leaves the version before it whole, and succeeds the next time', async () => {
    const db = testLibrary();
    await makeVersion1(db.name);
    const failing = openLibrary(db.name, [
      ...MIGRATIONS,
      rewriting(() => {
        throw new Error('interrupted');
      }),
    ]);
    await expect(newestRecords({}, failing)).rejects.toThrow('interrupted');
    failing.close();
    expect(await newestRecords({}, db)).toMatchObject([{ note: '' }]);
    db.close();

    const again = openLibrary(db.name, [...MIGRATIONS, rewriting(() => undefined)]);
    expect(await newestRecords({}, again)).toMatchObject([{ note: 'rewritten' }]);
    again.close();
  });

  test('that an older tab holds up is a problem after a while, and goes on when the tab lets go', async () => {
    const db = testLibrary();
    await makeVersion1(db.name);
    // An older tab that does not answer: it never closes its connection when asked.
    const olderTab = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(db.name);
      request.addEventListener('success', () => resolve(request.result));
    });
    const upgraded = openLibrary(db.name, [...MIGRATIONS, rewriting(() => undefined)]);
    const waiting = newestRecords({}, upgraded);
    const problem = await unlessBlocked(waiting, upgraded).catch(problemOf);
    expect(problem).toMatchObject({ code: 'storage-blocked' });

    olderTab.close();
    expect(await waiting).toMatchObject([{ note: 'rewritten' }]);
    expect(await unlessBlocked(newestRecords({}, upgraded), upgraded)).toHaveLength(1);
    upgraded.close();
  });
});
