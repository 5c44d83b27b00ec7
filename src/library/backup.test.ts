import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutlineLines } from '../exports/cutline-json.ts';
import { done, failed } from '../messages/wire.ts';
import { backupSource, planRestore, restoreBackup } from './backup.ts';
import type { LibraryDb } from './db.ts';
import { importRecords } from './import-records.ts';
import { saving, savingCaption, testLibrary } from './library.fixture.ts';
import { editMarks } from './marks.ts';
import { getRecord, newestRecords, revisionsOf, trashedRecords } from './read.ts';
import { savedRecordArbitrary } from './record.arbitrary.ts';
import { saveArticle } from './save-article.ts';
import { saveCaption } from './save-caption.ts';
import { deleteRecords } from './trash.ts';

const restoring = { signal: new AbortController().signal, onProgress: () => undefined };

async function backup(db: LibraryDb): Promise<Blob> {
  const parts: BlobPart[] = [];
  const options = { language: 'vi', exportedAt: '2026-03-02T01:00:00.000Z', signal: restoring.signal };
  for await (const part of cutlineLines.write(backupSource(db), options)) parts.push(part as BlobPart);
  return new Blob(parts);
}

const restore = (file: Blob, db: LibraryDb) =>
  restoreBackup(file, async (request) => done(await importRecords(request, db)), restoring);

/** All that a library holds, without what belongs to this library: sequence numbers, and when it was last written. */
async function contents(db: LibraryDb): Promise<unknown> {
  const rows = await db.records.orderBy('id').toArray();
  const records = rows.map(({ record: { seq: _s, updatedAt: _u, ...record } }) => record);
  return { records, revisions: await db.revisions.toArray(), counters: await db.counters.toArray() };
}

describe('a backup', () => {
  test('restored into an empty library gives the same library, and once more changes nothing', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving({ headline: 'Một' }, { tags: ['x'], collections: ['y'] }), db);
    await saveArticle(saving({ headline: 'Hai' }, { tags: ['x'], collections: ['y'] }), db);
    await saveArticle(saving({ headline: 'Ba' }, { tags: ['x'], collections: ['y'] }), db);
    const caption = await saveCaption(savingCaption(), db);
    await deleteRecords({ ids: [caption.id] }, db);
    const file = await backup(db);

    const other = testLibrary();
    expect(await planRestore(file, restoring, other)).toMatchObject({ ok: true, plan: { added: 2, revisions: 2 } });
    expect(await newestRecords({}, other)).toEqual([]);
    expect(await restore(file, other)).toMatchObject({ ok: true, value: { added: 2, revisions: 2, orphans: 0 } });
    expect(await contents(other)).toEqual(await contents(db));
    expect((await revisionsOf(id, other)).map(({ article }) => article.headline)).toEqual(['Hai', 'Một']);
    expect(await trashedRecords({}, other)).toHaveLength(1);

    const before = await other.meta.get('seq');
    expect(await planRestore(file, restoring, other)).toMatchObject({ plan: { added: 0, same: 2, revisions: 0 } });
    expect(await restore(file, other)).toMatchObject({ value: { added: 0, changed: 0, same: 2, revisions: 0 } });
    expect(await other.meta.get('seq')).toEqual(before);
  });

  test('of any records restores them as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(savedRecordArbitrary, { maxLength: 5, selector: ({ id }) => id }),
        async (records) => {
          const db = testLibrary();
          await importRecords({ lines: records }, db);
          const other = testLibrary();
          await restore(await backup(db), other);
          expect(await contents(other)).toEqual(await contents(db));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('is merged with what has changed since: marks of both, the newer story, the other as a revision', async () => {
    const behind = testLibrary();
    await saveArticle(saving({ headline: 'Cũ nhất' }), behind);
    const db = testLibrary();
    const { id } = await saveArticle(saving({ headline: 'Cũ' }, { tags: ['a'], note: 'ghi chú' }), db);
    const file = await backup(db);
    await saveArticle(saving({ headline: 'Mới' }, { tags: ['b'], note: 'ghi chú mới' }), db);
    expect(await restore(file, db)).toMatchObject({ value: { changed: 1, same: 0 } });
    expect(await getRecord(id, db)).toMatchObject({
      headline: 'Mới',
      tags: ['b', 'a'],
      note: 'ghi chú mới',
      revision: 2,
    });

    const newer = await backup(db);
    await restore(newer, behind);
    expect(await getRecord(id, behind)).toMatchObject({ headline: 'Mới', revision: 3 });
    expect((await revisionsOf(id, behind)).map(({ article }) => article.headline)).toEqual(['Cũ', 'Cũ nhất']);
  });

  test('brings back what was deleted since, and deletes nothing', async () => {
    const db = testLibrary();
    const first = await saveArticle(saving(), db);
    const file = await backup(db);
    await deleteRecords({ ids: [first.id] }, db);
    const second = await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/khac' }), db);
    await restore(file, db);
    expect((await newestRecords({}, db)).map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
  });

  test('interrupted half-way goes on when it is done again', async () => {
    const db = testLibrary();
    for (let n = 0; n < 120; n++) await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${n}` }), db);
    const file = await backup(db);
    const other = testLibrary();
    let batches = 0;
    const breaking = await restoreBackup(
      file,
      async (request) => (++batches > 1 ? failed('storage-full', 'full') : done(await importRecords(request, other))),
      restoring,
    );
    expect(breaking).toEqual(failed('storage-full', 'full'));
    expect(await restore(file, other)).toMatchObject({ value: { added: 70, same: 50 } });
    expect(await contents(other)).toEqual(await contents(db));
  });

  test('that is damaged anywhere is refused before anything is written', async () => {
    const db = testLibrary();
    await saveArticle(saving(), db);
    await editMarks({ ids: (await newestRecords({}, db)).map(({ id }) => id), note: 'x' }, db);
    const text = await (await backup(db)).text();
    const cut = await planRestore(new Blob([text.slice(0, -30)]), restoring, testLibrary());
    expect(cut).toMatchObject({ ok: false, problem: { code: 'not-json', line: 2 } });
    const wrong = await planRestore(new Blob([text.replace('"note":"x"', '"note":7')]), restoring, testLibrary());
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'invalid-record', line: 2 } });
    expect(await planRestore(new Blob([]), restoring, testLibrary())).toMatchObject({ ok: false });
    expect(await planRestore(new Blob(['{"a":1}']), restoring, testLibrary())).toMatchObject({
      problem: { code: 'not-cutline' },
    });
  });
});
