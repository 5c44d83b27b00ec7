import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { contentOf, saveArticle } from './save-article.ts';
import { saveCaption } from './save-caption.ts';
import { captionsOf, countRecords, findSaved, getRecord, newestRecords, revisionsOf } from '../reading/read.ts';
import { saving, savingCaption, story, testLibrary } from '../library.fixture.ts';
import { articleArbitrary, evidenceArbitrary } from '../record/record.arbitrary.ts';
import { RevisionSchema, SavedRecordSchema } from '../record/record.ts';
import { deleteRecords, purgeRecords } from '../organising/trash.ts';
import { articleId } from '../record/ids.ts';

describe('saving a story', () => {
  test('makes a record with the first sequence number and the first revision', async () => {
    const db = testLibrary();
    const saved = await saveArticle(saving({}, { tags: [' cầu  đường ', 'Cầu đường'], note: 'Xem lại' }), db);
    expect(saved).toMatchObject({ outcome: 'created', seq: 1, revision: 1 });
    const record = await getRecord(saved.id, db);
    expect(record).toMatchObject({ tags: ['cầu đường'], note: 'Xem lại', deletedAt: null, headline: story().headline });
    expect(v.is(SavedRecordSchema, record)).toBe(true);
  });

  test('the id comes from the canonical URL and is the same everywhere', async () => {
    const db = testLibrary();
    const saved = await saveArticle(saving(), db);
    expect(saved.id).toBe(await articleId(story().canonicalUrl));
    expect(saved.id).toMatch(/^[0-9a-f]{32}$/);
    expect(await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/khac' }), db)).not.toHaveProperty(
      'id',
      saved.id,
    );
  });

  test('saving it again as it was writes nothing', async () => {
    const db = testLibrary();
    const first = await saveArticle(saving(), db);
    const again = await saveArticle(saving({ url: 'https://vi-du.example/xa-hoi/cau-moi?utm_source=mail' }), db);
    expect(again).toEqual({ ...first, outcome: 'unchanged' });
    expect(await revisionsOf(first.id, db)).toEqual([]);
  });

  test('saving it again with other tags changes the tags and makes no revision', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving({}, { tags: ['một'] }), db);
    expect(await saveArticle(saving({}, { tags: ['hai'] }), db)).toMatchObject({ outcome: 'unchanged', seq: 2 });
    expect(await getRecord(id, db)).toMatchObject({ tags: ['hai'], revision: 1 });
  });

  test('a time of change counts when the person set it, and the way back counts too', async () => {
    const db = testLibrary();
    const modifiedAt = { iso: '2026-03-03', raw: '03/03/2026', precision: 'day', zone: 'absent' } as const;
    const { id } = await saveArticle(saving(), db);
    expect(await saveArticle(saving({ modifiedAt }), db)).toMatchObject({ outcome: 'unchanged' });
    const set = { text: '2026-03-03', source: 'person', where: '', score: 1, chosen: true } as const;
    const evidence = { fields: { modifiedAt: [set] }, dropped: {} };
    expect(await saveArticle(saving({ modifiedAt }, { evidence }), db)).toMatchObject({ outcome: 'updated' });
    expect(await getRecord(id, db)).toMatchObject({ modifiedAt });
    expect(await saveArticle(saving({}, { edited: true }), db)).toMatchObject({ outcome: 'updated' });
    expect(await getRecord(id, db)).toMatchObject({ modifiedAt: null, revision: 3 });
  });

  test('a story that changed keeps every earlier state', async () => {
    const db = testLibrary();
    const { id, savedAt } = await saveArticle(saving({ headline: 'Một' }), db);
    await saveArticle(saving({ headline: 'Hai' }), db);
    expect(await saveArticle(saving({ headline: 'Ba' }), db)).toMatchObject({
      id,
      outcome: 'updated',
      revision: 3,
      savedAt,
    });
    const revisions = await revisionsOf(id, db);
    expect(revisions.map(({ revision, article }) => [revision, article.headline])).toEqual([
      [2, 'Hai'],
      [1, 'Một'],
    ]);
    expect(revisions[1]?.savedAt).toBe(savedAt);
    expect(revisions[0]?.savedAt).toBe(revisions[1]?.replacedAt);
    expect(revisions.every((revision) => v.is(RevisionSchema, revision))).toBe(true);
    expect(await findSaved(story().canonicalUrl, db)).toMatchObject({ headline: 'Ba', revision: 3 });
  });

  test('a story that lies in the trash comes back as it is now', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving(), db);
    await deleteRecords({ ids: [id] }, db);
    expect(await findSaved(story().canonicalUrl, db)).toBeUndefined();
    expect(await saveArticle(saving({ headline: 'Mới' }), db)).toMatchObject({ id, outcome: 'created', revision: 2 });
    expect(await findSaved(story().canonicalUrl, db)).toMatchObject({ headline: 'Mới', deletedAt: null });
  });

  test('a story edited while it lies in the trash keeps the edit, and stays there', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving(), db);
    await deleteRecords({ ids: [id] }, db);
    const edit = saving({ headline: 'Mới' }, { edited: true });
    expect(await saveArticle(edit, db)).toMatchObject({ id, outcome: 'updated', revision: 2 });
    expect(await saveArticle(edit, db)).toMatchObject({ id, outcome: 'unchanged', revision: 2 });
    expect(await findSaved(story().canonicalUrl, db)).toBeUndefined();
    expect(await getRecord(id, db)).toMatchObject({ headline: 'Mới', deletedAt: expect.any(String) });
  });

  test('a story that was purged starts anew', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving(), db);
    await saveArticle(saving({ headline: 'Mới' }), db);
    await deleteRecords({ ids: [id] }, db);
    await purgeRecords({ ids: [id] }, db);
    expect(await saveArticle(saving(), db)).toMatchObject({ id, outcome: 'created', revision: 1 });
    expect(await revisionsOf(id, db)).toEqual([]);
    expect(await db.tombstones.toArray()).toEqual([]);
  });

  test('any article comes back as it was', async () => {
    const db = testLibrary();
    await fc.assert(
      fc.asyncProperty(articleArbitrary, evidenceArbitrary, async (article, evidence) => {
        const { id } = await saveArticle({ article, evidence, tags: [], collections: [], note: '' }, db);
        const record = await getRecord(id, db);
        expect(record?.kind === 'article' && contentOf(record)).toEqual(article);
        expect(record).toHaveProperty('evidence', evidence);
        expect(v.is(SavedRecordSchema, record)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('twenty saves at once get twenty numbers', async () => {
    const db = testLibrary();
    const urls = Array.from({ length: 20 }, (_, n) => `https://vi-du.example/${n}`);
    const saved = await Promise.all(urls.map((canonicalUrl) => saveArticle(saving({ canonicalUrl }), db)));
    expect(saved.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(urls.map((_, n) => n + 1));
    expect(await countRecords(undefined, db)).toBe(20);
  });
});

describe('saving a caption', () => {
  test('makes a record that knows its story', async () => {
    const db = testLibrary();
    const { id, outcome } = await saveCaption(savingCaption(), db);
    expect(outcome).toBe('created');
    const record = await getRecord(id, db);
    expect(record).toMatchObject({ kind: 'caption', articleId: await articleId(story().canonicalUrl) });
    expect(v.is(SavedRecordSchema, record)).toBe(true);
  });

  test('the same words under the same photo are one record', async () => {
    const db = testLibrary();
    const first = await saveCaption({ ...savingCaption(), tags: ['cầu'] }, db);
    expect(await saveCaption(savingCaption({ width: 600 }), db)).toEqual({ ...first, outcome: 'unchanged' });
    expect(await saveCaption({ ...savingCaption(), tags: ['sông'] }, db)).toMatchObject({ id: first.id, seq: 2 });
    expect(await getRecord(first.id, db)).toMatchObject({ tags: ['cầu', 'sông'], photo: { width: 1200 } });
  });

  test('a rewritten caption stands beside the first', async () => {
    const db = testLibrary();
    const first = await saveCaption(savingCaption(), db);
    const second = await saveCaption(savingCaption({ caption: 'Cầu mới nhìn từ bờ bắc.' }), db);
    const captions = await captionsOf(await articleId(story().canonicalUrl), db);
    expect(captions.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
  });

  test('text that was selected, without a photo, can be saved', async () => {
    const db = testLibrary();
    const { id } = await saveCaption(savingCaption({ src: null, credit: null }), db);
    expect(await newestRecords({ kind: 'caption' }, db)).toMatchObject([{ id, photo: { src: null } }]);
  });
});
