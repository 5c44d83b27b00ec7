import { expect, test } from 'vitest';
import { frontMatterValues } from './front-matter-values.ts';

const BELOW = 'url: https://a.example/1\ntags:\n  - sea\n  - ports';
const below = { url: 'https://a.example/1', tags: ['sea', 'ports'] };

test.each([
  ['sound', 'title: Ferry', 'Ferry'],
  ['with a colon in it', 'title: Ferry: it runs', 'Ferry: it runs'],
  ['in quotes that never close', 'title: "Ferry', 'Ferry'],
  ['with a quotation at its beginning', 'title: "Ferry" it runs', '"Ferry" it runs'],
  ['with an apostrophe in apostrophes', "title: 'it's'", "it's"],
  ['with brackets at its beginning', 'title: [Live] Ferry runs', '[Live] Ferry runs'],
  ['with a sign of the language at its beginning', 'title: *Ferry*', '*Ferry*'],
  [
    'on two lines, with a colon in the second',
    'title: Ferry\n  runs: again, and: again',
    'Ferry runs: again, and: again',
  ],
  ['twice', 'title: Ferry\ntitle: Boat', ['Ferry', 'Boat']],
])('a title %s is read, and so is what stands below', (_how, written, title) => {
  expect(frontMatterValues(`${written}\n${BELOW}`)).toEqual({ title, ...below });
});

test('what has no entries has no values', () => {
  expect(frontMatterValues('"never closed')).toBeUndefined();
  expect(frontMatterValues('- a')).toEqual(['a']);
});
