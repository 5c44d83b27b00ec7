import { expect, test } from 'vitest';
import { parse } from '../../../fixtures/stories.ts';
import { tagOf } from './words.ts';

test.each([
  ['<p>', 'p'],
  ['<p id="lead" class="text big">', 'p#lead.text.big'],
  ['<form id="order"><input name="id"></form>', 'form#order'],
  ['<form><input name="id"></form>', 'form'],
])('%s is called %s', (markup, name) => {
  expect(tagOf(parse(markup).body.firstElementChild!)).toBe(name);
});
