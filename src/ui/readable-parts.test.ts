import * as fc from 'fast-check';
import { diffWordsWithSpace } from 'diff';
import { expect, test } from 'vitest';
import { readableParts } from './readable-parts.ts';

test('two words that changed side by side are one change', () => {
  const parts = readableParts(diffWordsWithSpace('Five towns agree on a rule', 'Five towns sign up a rule'));
  expect(parts).toEqual([
    { kind: 'same', text: 'Five towns ' },
    { kind: 'removed', text: 'agree on' },
    { kind: 'added', text: 'sign up' },
    { kind: 'same', text: ' a rule' },
  ]);
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
