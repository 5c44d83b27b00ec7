import { expect, test } from 'vitest';
import { languages } from '../article/languages/index.ts';
import { babelName, tagOfBabel } from './babel-languages.ts';

test('every language that is read has its name in LaTeX, which leads back to it', () => {
  for (const { code } of languages) {
    const name = babelName(code) ?? '';
    expect(name, code).toMatch(/^[a-z]{3,}$/);
    expect(name, code).not.toBe(code);
    expect(tagOfBabel(name), code).toBe(code);
  }
});

test('what is no name of babel’s stays as it is', () => {
  expect(babelName(null)).toBeNull();
  expect(babelName('tlh')).toBe('tlh');
  expect(tagOfBabel('tlh')).toBe('tlh');
  expect(tagOfBabel('German')).toBe('de');
});
