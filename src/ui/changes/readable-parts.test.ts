import * as fc from 'fast-check';
import { diffWordsWithSpace } from 'diff';
import { expect, test } from 'vitest';
import { compareWords } from './compare-words.ts';
import { aroundChanges, readableParts } from './readable-parts.ts';

test('two words that changed side by side are one change', () => {
  const parts = readableParts(diffWordsWithSpace('Five towns agree on a rule', 'Five towns sign up a rule'));
  expect(parts).toEqual([
    { kind: 'same', text: 'Five towns ' },
    { kind: 'removed', text: 'agree on' },
    { kind: 'added', text: 'sign up' },
    { kind: 'same', text: ' a rule' },
  ]);
});

test.each([
  [
    'a sentence',
    'The mayor spoke. The council met.',
    'The mayor spoke. The town waited. The council met.',
    'The town waited. ',
  ],
  [
    'a paragraph',
    'Theo sở, cầu đã xong.\n\nTheo dân, cầu đẹp.',
    'Theo sở, cầu đã xong.\n\nTheo báo, cầu dài.\n\nTheo dân, cầu đẹp.',
    'Theo báo, cầu dài.\n\n',
  ],
  ['a Chinese sentence', '他说好。他走了。', '他说好。他笑了。他走了。', '他笑了。'],
  ['the first of all', 'The council met.', 'The town waited. The council met.', 'The town waited. '],
])('%s that was put in is marked from its beginning, whatever others begin with', async (_what, was, now, added) => {
  const put = (parts: { kind: string; text: string }[]) => parts.filter(({ kind }) => kind !== 'same');
  expect(put(await compareWords(was, now))).toEqual([{ kind: 'added', text: added }]);
  expect(put(await compareWords(now, was))).toEqual([{ kind: 'removed', text: added }]);
});

test('the parts without what was added are the old text, without what was removed the new', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', ',', 'đ'), { maxLength: 8 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (was, now) => {
      const parts = readableParts(diffWordsWithSpace(was, now));
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
      expect(without('added').join('')).toBe(was);
      expect(without('removed').join('')).toBe(now);
    }),
  );
});

test('of a long text that stayed the same its ends are shown, without a word cut', () => {
  const text =
    'Ngày 12/11, tại thành phố Vạn Hải, Ban Chỉ huy Phòng thủ dân sự tỉnh cùng năm huyện ven biển tổ chức '.repeat(3);
  const [head = '', tail = ''] = aroundChanges(text).split(' … ');
  expect(text.startsWith(`${head} `)).toBe(true);
  expect(text.endsWith(` ${tail}`)).toBe(true);
  expect(head.length + tail.length).toBeLessThan(110);
  expect(aroundChanges('A short text stays whole.')).toBe('A short text stays whole.');
});

test('a text without blanks is cut between its words, or somewhere', () => {
  expect(aroundChanges('東京の新しい駅が開業した。'.repeat(20)).length).toBeLessThan(110);
  expect(aroundChanges('a'.repeat(1000)).length).toBeLessThan(110);
});
