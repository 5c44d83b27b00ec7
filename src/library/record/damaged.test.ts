import { describe, expect, test } from 'vitest';
import { cutlineLines } from '../../exports/formats/records/cutline-json.ts';
import { sampleOptions, written } from '../../exports/record.sample.ts';
import { fileFrom, importInto, readAll } from '../../imports/import.fixture.ts';
import { backupSource } from '../backup/backup.ts';
import { damageOf, nameOfDamaged } from './damaged.ts';
import type { LibraryDb } from '../database/db.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { editMarks } from '../organising/marks.ts';
import { countRecords, findSaved, getRecord, newestRecords, revisionsOf, trashedRecords } from '../reading/read.ts';
import { saveArticle } from '../saving/save-article.ts';
import { saveCaption } from '../saving/save-caption.ts';
import { deleteRecords, purgeRecords, restoreRecords } from '../organising/trash.ts';

/** A library of a damaged story and a sound one; `broken` is what stands in the place of the story's fields. */
async function damagedLibrary(
  broken: Record<string, unknown> = { headline: 7, tags: 'x', publisher: null, photos: 3 },
) {
  const db = testLibrary();
  const { id } = await saveArticle(saving({}, { tags: ['a'] }), db);
  await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/lanh', headline: 'Lành' }, { tags: ['a'] }), db);
  const changes = Object.fromEntries(Object.entries(broken).map(([name, value]) => [`record.${name}`, value]));
  await db.records.update(id, changes);
  return { db, id };
}

const listed = async (db: LibraryDb) => (await newestRecords({}, db)).map(({ id }) => id);

describe('a damaged record', () => {
  test('is told from sound ones, and has a name', async () => {
    const { db, id } = await damagedLibrary();
    const damaged = (await newestRecords({}, db)).filter((record) => damageOf(record) !== null);
    expect(damaged.map((record) => record.id)).toEqual([id]);
    expect(damaged.map(nameOfDamaged)).toEqual(['https://vi-du.example/xa-hoi/cau-moi']);
    expect(damaged.map(damageOf)).toEqual([expect.stringContaining('publisher')]);
  });

  test('stays on its lists, goes to the trash, comes back and is removed, and the counters stay true', async () => {
    const { db, id } = await damagedLibrary();
    expect(await listed(db)).toContain(id);
    expect(await countRecords(['tag', 'a'], db)).toBe(2);
    expect(await deleteRecords({ ids: [id] }, db)).toEqual({ changed: [id] });
    expect(await listed(db)).not.toContain(id);
    expect(await trashedRecords({}, db)).toHaveLength(1);
    expect(await countRecords(['tag', 'a'], db)).toBe(1);
    await restoreRecords({ ids: [id] }, db);
    expect(await listed(db)).toContain(id);
    await deleteRecords({ ids: [id] }, db);
    expect(await purgeRecords({ ids: [id] }, db)).toEqual({ changed: [id] });
    expect(await countRecords(['all', ''], db)).toBe(1);
    expect(await countRecords(['trash', ''], db)).toBe(0);
  });

  test('is exported raw, and stops no other', async () => {
    const { db, id } = await damagedLibrary();
    const text = await (await written(cutlineLines.write(backupSource(db), sampleOptions))).text();
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toContainEqual({
      kind: 'damaged',
      reason: expect.stringContaining('publisher') as unknown,
      data: expect.objectContaining({ id, headline: 7, photos: 3 }) as unknown,
    });
    expect(await readAll(fileFrom(text))).toMatchObject({
      records: [{ headline: 'Lành' }],
      bad: [{ reason: 'damaged' }],
    });
  });

  test('is mended by capturing the story again, and stays as an earlier state', async () => {
    const { db, id } = await damagedLibrary();
    expect(await findSaved(saving().article.canonicalUrl, db)).toBeUndefined();
    expect(await saveArticle(saving({}, { tags: ['b'] }), db)).toMatchObject({ outcome: 'updated', revision: 2 });
    expect(await getRecord(id, db)).toMatchObject({ headline: saving().article.headline, tags: ['b'] });
    expect(await revisionsOf(id, db)).toMatchObject([{ revision: 1, article: { headline: 7 } }]);
    expect(await countRecords(['tag', 'a'], db)).toBe(1);
    expect(await countRecords(['tag', 'b'], db)).toBe(1);
  });

  test('is mended by a backup that has it, once', async () => {
    const whole = testLibrary();
    const { id } = await saveArticle(saving({}, { tags: ['a'] }), whole);
    const file = fileFrom(await written(cutlineLines.write(backupSource(whole), sampleOptions)));
    const { db } = await damagedLibrary({ body: 'x' });
    expect(await importInto(db, file)).toMatchObject({ counts: { added: 0, changed: 1 } });
    expect(await getRecord(id, db)).toMatchObject({ headline: saving().article.headline, revision: 2 });
    expect(await importInto(db, file)).toMatchObject({ counts: { changed: 0, same: 1 } });
  });

  test('does not keep marks of many from being changed', async () => {
    const { db, id } = await damagedLibrary({ photos: 3 });
    const ids = await listed(db);
    await editMarks({ ids, tags: { add: ['neu'], remove: [] } }, db);
    expect(await countRecords(['tag', 'neu'], db)).toBe(2);
    expect(await getRecord(id, db)).toMatchObject({ photos: 3, tags: ['a', 'neu'] });
  });
});

test('a damaged caption is kept by an import of the sound one', async () => {
  const db = testLibrary();
  const { id } = await saveCaption(savingCaption(), db);
  const file = fileFrom(await written(cutlineLines.write(backupSource(db), sampleOptions)));
  await db.records.update(id, { 'record.photo': 'x' });
  expect(await importInto(db, file)).toMatchObject({ counts: { added: 0, changed: 0, same: 1 } });
  expect(await getRecord(id, db)).toMatchObject({ photo: 'x' });
});
