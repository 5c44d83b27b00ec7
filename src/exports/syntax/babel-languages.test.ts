import { expect, test } from 'vitest';
import '../../article/languages/further/index.ts';
import { languages } from '../../article/languages/index.ts';
import { babelName, tagOfBabel } from './babel-languages.ts';

test.each(languages.map(({ code }) => code))('%s has a name in LaTeX, which leads back to it', (code) => {
  const name = babelName(code) ?? '';
  expect(name).toMatch(/^[a-z]{3,}$/);
  expect(name).not.toBe(code);
  expect(tagOfBabel(name)).toBe(code);
});

test('what is no name of babel’s stays as it is', () => {
  expect(babelName(null)).toBeNull();
  expect(babelName('tlh')).toBe('tlh');
  expect(tagOfBabel('tlh')).toBe('tlh');
  expect(tagOfBabel('German')).toBe('de');
});
