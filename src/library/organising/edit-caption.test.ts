import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCredit } from '../../article/layout/credits/credit-names.ts';
import { mergeWords, reworded } from '../record/caption-words.ts';
import { editCaption } from './edit-caption.ts';
import { foresee, previewImport } from '../merging/foresee-import.ts';
import { importRecords } from '../merging/import-records.ts';
import { savingCaption, testLibrary } from '../library.fixture.ts';
import { getRecord } from '../reading/read.ts';
import { savedCaptionArbitrary } from '../record/record.arbitrary.ts';
import type { SavedCaption } from '../record/record.ts';
import { saveCaption } from '../saving/save-caption.ts';

const { photo } = savingCaption();
const words = { caption: 'Cầu mới nhìn từ bờ bắc.', credit: parseCredit('Đỗ Minh Hà/TTN') };

async function edited() {
  const db = testLibrary();
  const { id } = await saveCaption(savingCaption(), db);
  const { changed } = await editCaption({ id, ...words }, db);
  return { db, id, changed, record: (await getRecord(id, db)) as SavedCaption };
}

test('an edited caption keeps the words that were captured, and its id', async () => {
  const { id, changed, record } = await edited();
  expect(changed).toEqual([id]);
  expect(record).toMatchObject({ id, photo: { src: photo.src, ...words } });
  expect(record.earlier).toMatchObject([{ caption: photo.caption, credit: photo.credit }]);
});

test('the words before put back leave the others as the earlier ones; each stands there once', async () => {
  const { db, id } = await edited();
  await editCaption({ id, caption: photo.caption, credit: photo.credit }, db);
  await editCaption({ id, ...words }, db);
  await editCaption({ id, caption: photo.caption, credit: photo.credit }, db);
  const record = (await getRecord(id, db)) as SavedCaption;
  expect(record.photo).toMatchObject({ caption: photo.caption });
  expect(record.earlier).toMatchObject([{ caption: words.caption }]);
});

test('the same words change nothing', async () => {
  const { db, id } = await edited();
  expect(await editCaption({ id, ...words }, db)).toEqual({ changed: [] });
});

test('captured again, a caption that was edited is there already and stays as it is', async () => {
  const { db, id } = await edited();
  expect(await saveCaption(savingCaption(), db)).toMatchObject({ id, outcome: 'unchanged' });
  expect(await getRecord(id, db)).toMatchObject({ photo: words });
});

test('a file without ids finds an edited caption by its words, new or old', async () => {
  const { db, id, record } = await edited();
  const line = { ...record, id: 'f'.repeat(32), tags: ['x'] };
  const request = { lines: [line], origin: 'photo-list' as const };
  expect(await foresee((foresight) => previewImport(request, foresight, db))).toMatchObject({ added: 0, changed: 1 });
  expect(await importRecords(request, db)).toMatchObject({ added: 0, changed: 1 });
  const old = { ...line, photo: { ...photo }, tags: ['y'] };
  expect(await importRecords({ lines: [old], origin: 'elsewhere' }, db)).toMatchObject({ added: 0, changed: 1 });
  expect(await getRecord(id, db)).toMatchObject({ tags: ['x', 'y'], photo: words });
});

test('a restored backup brings edited words, and takes none', async () => {
  const { record } = await edited();
  const { earlier: _, ...plain } = record;
  const before: SavedCaption = { ...plain, photo, updatedAt: '2026-03-01T00:00:00.000Z' };
  expect(mergeWords(before, record, true)).toMatchObject({ photo: words, earlier: [{ caption: photo.caption }] });
  expect(mergeWords(record, before, false)).toBe(record);
  expect(mergeWords(record, before, true)).toBe(record);
  const back = reworded(record, { caption: photo.caption, credit: photo.credit }, '2026-03-04T00:00:00.000Z');
  expect(mergeWords(record, back, true).photo.caption).toBe(photo.caption);
  const other = reworded(before, { caption: 'Khác', credit: null }, '2026-03-03T00:00:00.000Z');
  const merged = mergeWords(other, record, false);
  expect(merged.photo.caption).toBe('Khác');
  expect(new Set(merged.earlier?.map(({ caption }) => caption))).toEqual(new Set([words.caption, photo.caption]));
});

test('of any two states of a caption a merge keeps all words, and doing it twice changes nothing more', () => {
  const all = ({ photo, earlier = [] }: SavedCaption) =>
    new Set([photo, ...earlier].map(({ caption, credit }) => JSON.stringify([caption, credit])));
  fc.assert(
    fc.property(savedCaptionArbitrary, savedCaptionArbitrary, fc.boolean(), (ours, theirs, newer) => {
      const merged = mergeWords(ours, theirs, newer);
      expect(all(merged)).toEqual(new Set([...all(ours), ...all(theirs)]));
      expect(mergeWords(merged, theirs, newer)).toBe(merged);
    }),
  );
});
