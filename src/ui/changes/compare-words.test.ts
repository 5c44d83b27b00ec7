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

test('a long text that is another one by now is compared by its paragraphs, in no time', async () => {
  const text = (version: string) =>
    Array.from({ length: 200 }, (_, at) =>
      Array.from({ length: 50 }, (_, word) => `${version}${at}w${word}`).join(' '),
    );
  const same = 'This paragraph stayed as it was.';
  const began = performance.now();
  const parts = await compareWords([same, ...text('a')].join('\n'), [same, ...text('b')].join('\n'));
  expect(performance.now() - began).toBeLessThan(3000);
  expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
  expect(parts[0]?.text).toBe(`${same}\n`);
});
