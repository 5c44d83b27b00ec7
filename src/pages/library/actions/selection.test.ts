import { beforeEach, expect, test } from 'vitest';
import { selection, selectOnly, tickUpTo, toggleSelected } from './selection.ts';

const ticked = () => [...selection.value].toSorted();

beforeEach(() => selectOnly([]));

test('a range is ticked from the last one, in either direction, and what was ticked before stays', () => {
  const shown = ['a', 'b', 'c', 'd', 'e'];
  toggleSelected('e');
  toggleSelected('c');
  tickUpTo('a', shown);
  expect(ticked()).toEqual(['a', 'b', 'c', 'e']);
  tickUpTo('b', shown);
  expect(ticked()).toEqual(['a', 'b', 'c', 'e']);
});

test('where the last one is not on the page, only this one is ticked', () => {
  toggleSelected('x');
  tickUpTo('b', ['a', 'b']);
  expect(ticked()).toEqual(['b', 'x']);
});
