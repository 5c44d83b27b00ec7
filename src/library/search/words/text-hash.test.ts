import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from './text-hash.ts';

test('other texts have another number, and the same ones the same', () => {
  const seen = new Map<number, string>();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '', 'ấ', '東') }), { maxLength: 4 }), (texts) => {
      const hash = textHash(texts);
      const key = JSON.stringify(texts);
      expect(Number.isSafeInteger(hash)).toBe(true);
      expect(seen.get(hash) ?? key).toBe(key);
      seen.set(hash, key);
    }),
    { numRuns: 5_000 },
  );
});

test('it counts where one text ends and the next begins, and in which order they come', () => {
  const all = [['ab', ''], ['a', 'b'], ['', 'ab'], ['ab'], ['b', 'a'], [], ['']];
  expect(new Set(all.map(textHash)).size).toBe(all.length);
});
