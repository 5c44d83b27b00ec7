import { liveQuery } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { openLibrary, type LibraryDb } from '../database/db.ts';
import { collectionsInUse, sourcesInUse, tagsInUse } from './labels-in-use.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { editMarks } from '../organising/marks.ts';
import { countRecords, getRecord, newestRecords, trashedRecords } from './read.ts';
import { saveArticle } from '../saving/save-article.ts';
import { saveCaption } from '../saving/save-caption.ts';
import { deleteRecords, purgeRecords, restoreRecords } from '../organising/trash.ts';

/** Saves stories one after the other and returns their ids in that order. */
async function saveStories(db: LibraryDb, stories: { tags?: string[]; domain?: string }[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [n, { tags = [], domain = 'vi-du.example' }] of stories.entries()) {
    const article = { canonicalUrl: `https://${domain}/${n}`, publisher: { name: null, domain } };
    ids.push((await saveArticle(saving(article, { tags }), db)).id);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return ids;
}

const idsOf = (records: { id: string }[]) => records.map(({ id }) => id);

describe('the newest records', () => {
  test('come newest first, page by page, without gap or repetition', async () => {
    const db = testLibrary();
    const ids = await saveStories(db, [{}, {}, {}, {}, {}]);
    const first = await newestRecords({ limit: 2 }, db);
    const second = await newestRecords({ limit: 2, before: first[1] }, db);
    const third = await newestRecords({ limit: 2, before: second[1] }, db);
    expect(idsOf([...first, ...second, ...third])).toEqual(ids.toReversed());
  });

  test('records of one millisecond are all listed', async () => {
    const db = testLibrary();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T01:00:00Z') });
    const saved = [1, 2, 3].map((n) => saveArticle(saving({ canonicalUrl: `https://vi-du.example/${n}` }), db));
    const ids = idsOf(await Promise.all(saved));
    vi.useRealTimers();
    const first = await newestRecords({ limit: 2 }, db);
    const rest = await newestRecords({ before: first[1] }, db);
    expect(idsOf([...first, ...rest]).toSorted()).toEqual(ids.toSorted());
  });

  test('are those of a tag, a source, a kind, or all of these', async () => {
    const db = testLibrary();
    const [a, b, c] = await saveStories(db, [
      { tags: ['x', 'y'], domain: 'one.example' },
      { tags: ['x'], domain: 'two.example' },
      { domain: 'one.example' },
    ]);
    const caption = await saveCaption({ ...savingCaption(), tags: ['x'] }, db);
    expect(idsOf(await newestRecords({ tag: 'x' }, db))).toEqual([caption.id, b, a]);
    expect(idsOf(await newestRecords({ tag: 'x', kind: 'article' }, db))).toEqual([b, a]);
    expect(idsOf(await newestRecords({ source: 'one.example' }, db))).toEqual([c, a]);
    expect(idsOf(await newestRecords({ source: 'one.example', tag: 'y' }, db))).toEqual([a]);
    expect(idsOf(await newestRecords({ kind: 'caption' }, db))).toEqual([caption.id]);
    expect(await newestRecords({ tag: 'x', limit: 1, source: 'one.example' }, db)).toMatchObject([{ id: a }]);
  });

  test('a live list hears of a save through another connection', async () => {
    const db = testLibrary();
    const elsewhere = openLibrary(db.name);
    const seen: string[][] = [];
    const subscription = liveQuery(() => newestRecords({}, db)).subscribe((records) => seen.push(idsOf(records)));
    await vi.waitFor(() => expect(seen).toEqual([[]]));
    const { id } = await saveArticle(saving(), elsewhere);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([id]));
    subscription.unsubscribe();
    elsewhere.close();
  });
});

describe('marks', () => {
  test('labels are added and removed, whatever their case', async () => {
    const db = testLibrary();
    const ids = await saveStories(db, [{ tags: ['Một'] }, { tags: ['hai'] }]);
    const edit = { ids: [...ids, 'unknown'], tags: { add: ['ba'], remove: ['MỘT'] } };
    const { changed, before } = await editMarks(edit, db);
    expect(changed).toEqual(ids);
    expect(before.map(({ tags }) => tags)).toEqual([['Một'], ['hai']]);
    expect(await Promise.all(ids.map((id) => getRecord(id, db)))).toMatchObject([
      { tags: ['ba'] },
      { tags: ['hai', 'ba'] },
    ]);
  });

  test('what is no change is not written', async () => {
    const db = testLibrary();
    const [id = ''] = await saveStories(db, [{ tags: ['một'] }]);
    expect(await editMarks({ ids: [id], tags: { add: ['một'], remove: ['hai'] } }, db)).toEqual({
      changed: [],
      before: [],
    });
    expect(await getRecord(id, db)).toMatchObject({ seq: 1 });
  });

  test('collections and notes are kept too', async () => {
    const db = testLibrary();
    const [id = ''] = await saveStories(db, [{}]);
    await editMarks({ ids: [id], collections: { add: ['Hạ tầng'], remove: [] }, note: 'Gọi lại' }, db);
    expect(await newestRecords({ collection: 'Hạ tầng' }, db)).toMatchObject([{ id, note: 'Gọi lại' }]);
    expect(await collectionsInUse(db)).toEqual([{ label: 'Hạ tầng', count: 1 }]);
  });

  test('tags in use come with their counts, the most used first', async () => {
    const db = testLibrary();
    const [first = ''] = await saveStories(db, [{ tags: ['b', 'a'] }, { tags: ['b'] }, { tags: ['c'] }]);
    expect(await tagsInUse(db)).toEqual([
      { label: 'b', count: 2 },
      { label: 'a', count: 1 },
      { label: 'c', count: 1 },
    ]);
    await deleteRecords({ ids: [first] }, db);
    expect(await tagsInUse(db)).toEqual([
      { label: 'b', count: 1 },
      { label: 'c', count: 1 },
    ]);
  });

  test('of tags used as often, those with a number in them come by what it counts', async () => {
    const db = testLibrary();
    await saveStories(db, [{ tags: ['Kỳ 10', 'Kỳ 2', 'Kỳ 1'] }]);
    expect((await tagsInUse(db)).map(({ label }) => label)).toEqual(['Kỳ 1', 'Kỳ 2', 'Kỳ 10']);
  });
});

describe('the trash', () => {
  test('takes records off every list and gives them back whole', async () => {
    const db = testLibrary();
    const [id = '', other = ''] = await saveStories(db, [{ tags: ['x'] }, { tags: ['x'] }]);
    const before = await getRecord(id, db);
    expect(await deleteRecords({ ids: [id, 'unknown'] }, db)).toEqual({ changed: [id] });
    expect(await deleteRecords({ ids: [id] }, db)).toEqual({ changed: [] });
    expect(idsOf(await newestRecords({ tag: 'x' }, db))).toEqual([other]);
    expect(idsOf(await trashedRecords({}, db))).toEqual([id]);
    expect(await countRecords(['trash', ''], db)).toBe(1);

    expect(await restoreRecords({ ids: [id, other] }, db)).toEqual({ changed: [id] });
    const { seq: _, updatedAt: __, ...restored } = (await getRecord(id, db)) ?? { seq: 0, updatedAt: '' };
    expect(before).toMatchObject(restored);
    expect(idsOf(await newestRecords({ tag: 'x' }, db))).toEqual([other, id]);
    expect(await countRecords(['trash', ''], db)).toBe(0);
  });

  test('emptying it leaves a bare tombstone, and touches nothing that is not in it', async () => {
    const db = testLibrary();
    const [id = '', other = ''] = await saveStories(db, [{ tags: ['x'] }, {}]);
    await deleteRecords({ ids: [id] }, db);
    expect(await purgeRecords({ ids: [id, other] }, db)).toEqual({ changed: [id] });
    expect(await getRecord(id, db)).toBeUndefined();
    expect(await getRecord(other, db)).toBeDefined();
    expect(await db.tombstones.toArray()).toEqual([
      { id, kind: 'article', seq: 4, purgedAt: expect.any(String) as unknown },
    ]);
    expect(await sourcesInUse(db)).toEqual([{ label: 'vi-du.example', count: 1 }]);
    expect(await countRecords(['trash', ''], db)).toBe(0);
  });

  test('many records are deleted in one call', async () => {
    const db = testLibrary();
    const urls = Array.from({ length: 450 }, (_, n) => `https://vi-du.example/${n}`);
    const ids = idsOf(await Promise.all(urls.map((canonicalUrl) => saveArticle(saving({ canonicalUrl }), db))));
    expect((await deleteRecords({ ids }, db)).changed).toHaveLength(450);
    expect(await countRecords(undefined, db)).toBe(0);
  });
});
