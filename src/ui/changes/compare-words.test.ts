import { expect, test } from 'vitest';
import { compareWords } from './compare-words.ts';

test.each([
  ['Vietnamese', 'Cầu mới thông xe', 'Cầu cũ thông xe', 'mới', 'cũ'],
  ['Arabic', 'افتتاح جسر جديد على النهر', 'افتتاح جسر قديم على النهر', 'جديد', 'قديم'],
  ['Russian', 'Мост открыт утром', 'Мост открыт вечером', 'утром', 'вечером'],
  ['Thai', 'ราคาข้าวขึ้น', 'ราคาน้ำขึ้น', 'ข้าว', 'น้ำ'],
])('a word that changed is one change: %s', async (_language, was, now, removed, added) => {
  const parts = await compareWords(was, now);
  expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]);
});
