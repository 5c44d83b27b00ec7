import { expect, test } from 'vitest';
import guide from '../../docs/help/en.md?raw';
import { importFormats, recogniseFormat } from './registry.ts';
import registry from './registry.ts?raw';

test('every format loads under the id by which it is listed', async () => {
  const loaded = await Promise.all(importFormats.map(async ({ load }) => (await load()).id));
  expect(loaded).toEqual(importFormats.map(({ id }) => id));
});

test('every file that defines a format is listed', () => {
  const sources = import.meta.glob<string>('./formats/*.ts', { query: '?raw', import: 'default', eager: true });
  const defined = Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(/^export const \w+: ImportFormat = /gm)].map(() => path),
  );
  expect(defined.filter((path) => !registry.includes(`import('${path}')`))).toEqual([]);
  expect(defined).toHaveLength(importFormats.length);
});

test('the help names what can be imported', () => {
  const names = [
    'CSL-JSON',
    'RIS',
    'BibTeX',
    'Pocket',
    'Raindrop.io',
    'Instapaper',
    'Obsidian',
    'CSV',
    'bookmarks',
    'ZIP',
  ];
  expect(names.filter((name) => !guide.includes(name))).toEqual([]);
});

test('a BibTeX file may begin with remarks and empty lines', () => {
  expect(recogniseFormat('\uFEFF% from the desk\r\n\r\n  \n%\n  @article{key,')?.id).toBe('bibtex');
});

test('a file that begins with any number of empty lines is known for what it is at once', () => {
  for (const count of [30, 16_000]) {
    const began = performance.now();
    expect(recogniseFormat(`${'\n'.repeat(count)}no format of ours`)).toBeNull();
    expect(performance.now() - began).toBeLessThan(500);
  }
});
