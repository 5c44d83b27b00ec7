import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, changed, isNarrowed, placeOf, toggled, type Place } from './place.ts';

const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
const places: fc.Arbitrary<Place> = fc.record({
  view: fc.constantFrom('list', 'charts', 'tags', 'collections'),
  shelf: fc.constantFrom('all', 'articles', 'captions', 'trash'),
  query: fc.string(),
  sort: fc.constantFrom('best', 'newest', 'oldest', 'latest', 'earliest'),
  filters: fc.record({ tag: values, source: values, month: values }, { requiredKeys: [], noNullPrototype: true }),
  page: fc.integer({ min: 1 }),
  open: fc.option(fc.string({ minLength: 1 }), { nil: null }),
});

test('every place can be written as an address and read back', () => {
  fc.assert(
    fc.property(places, (at) => {
      expect(placeOf(addressOf(at))).toEqual(at);
    }),
  );
});

test('an address that names nothing known leads to the whole library', () => {
  expect(placeOf('#shelf=attic&kind=x&sort=random&view=map&page=-1')).toEqual(placeOf(''));
});

test('a filter that is clicked twice is off again', () => {
  fc.assert(
    fc.property(places, fc.string({ minLength: 1 }), (at, value) => {
      const back = toggled(toggled(at, 'author', value), 'author', value);
      expect(back.filters).toEqual(at.filters);
      expect(back.open).toBeNull();
    }),
  );
});

test('blanks alone search for nothing', () => {
  expect(isNarrowed({ ...placeOf(''), query: '  ' })).toBe(false);
  expect(isNarrowed(placeOf('#tag=a'))).toBe(true);
});

test('another list begins at its first page; opening a record keeps the page', () => {
  const third = placeOf('#page=3');
  expect(changed(third, { query: 'bão' }).page).toBe(1);
  expect(toggled(third, 'tag', 'a').page).toBe(1);
  expect(changed(third, { open: 'x' })).toMatchObject({ page: 3, open: 'x' });
  expect(changed(third, { page: 4 }).page).toBe(4);
});
