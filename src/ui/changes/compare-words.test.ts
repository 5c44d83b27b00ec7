import { expect, test } from 'vitest';
import { compareWords } from './compare-words.ts';

test.each([
  ['Vietnamese', 'Cầu mới thông xe', 'Cầu cũ thông xe', 'mới', 'cũ'],
  ['Arabic', 'افتتاح جسر جديد على النهر', 'افتتاح جسر قديم على النهر', 'جديد', 'قديم'],
  ['Russian', 'Мост открыт утром', 'Мост открыт вечером', 'утром', 'вечером'],
  ['Thai', 'ราคาข้าวขึ้น', 'ราคาน้ำขึ้น', 'ข้าว', 'น้ำ'],
  ['Chinese', '新桥今天通车', '新桥明天通车', '今天', '明天'],
  ['Japanese', '新しい橋が今日開通', '新しい橋が明日開通', '今日', '明日'],
  ['Vietnamese in two forms of Unicode', 'Cầu mới thông xe'.normalize('NFD'), 'Cầu cũ thông xe', 'mới', 'cũ'],
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

test('a paragraph of a hundred thousand letters in which one word changed shows that word', async () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `từ${at}`);
  const began = performance.now();
  const parts = await compareWords(words.join(' '), words.with(10_000, 'khác').join(' '));
  expect(parts.map(({ kind, text }) => [kind, text]).slice(1, 3)).toEqual([
    ['removed', 'từ10000'],
    ['added', 'khác'],
  ]);
  expect(performance.now() - began).toBeLessThan(3000);
});
