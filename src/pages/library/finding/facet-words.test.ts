import { expect, test } from 'vitest';
import { inOrder } from './facet-words.ts';

test('values as frequent as others stand by the alphabet, and by what a number in them counts', () => {
  const values = ['Part 10', 'Part 2', 'Élan', 'Zoo', 'Part 1'].map((value) => ({ value, count: 1 }));
  const order = inOrder('tag', [...values, { value: 'often', count: 2 }]).map(({ value }) => value);
  expect(order).toEqual(['often', 'Élan', 'Part 1', 'Part 2', 'Part 10', 'Zoo']);
});
