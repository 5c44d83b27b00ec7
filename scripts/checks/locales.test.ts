import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLocales } from './locales.ts';

const english = {
  popupSave: { message: 'Save {what}' },
  popupPhotos_one: { message: '{count} photo' },
  popupPhotos_other: { message: '{count} photos' },
};

test('a missing, a surplus and a differently filled message are found', () => {
  const vi = { popupSave: { message: 'Lưu {gì}' }, popupOld: { message: 'cũ' } };
  const [, vietnamese] = checkLocales({ en: english, vi });
  assert.deepEqual(vietnamese?.problems, [
    'missing: popupPhotos_other',
    'English has no such message: popupOld',
    'other slots than in English: popupSave',
  ]);
});

test('each language has its own plural forms', () => {
  const vi = { popupSave: { message: 'Lưu {what}' }, popupPhotos_other: { message: '{count} ảnh' } };
  assert.deepEqual(
    checkLocales({ en: english, vi }).flatMap(({ problems }) => problems),
    [],
  );
});
