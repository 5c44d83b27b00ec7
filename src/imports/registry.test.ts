import { expect, test } from 'vitest';
import guide from '../../docs/help/en.md?raw';
import { importFormats } from './registry.ts';

test('every format loads under the id by which it is listed', async () => {
  const loaded = await Promise.all(importFormats.map(async ({ load }) => (await load()).id));
  expect(loaded).toEqual(importFormats.map(({ id }) => id));
});

test('every file that defines a format is listed', () => {
  const sources = import.meta.glob<string>('./*.ts', { query: '?raw', import: 'default', eager: true });
  const defined = Object.entries(sources)
    .filter(([path, source]) => !path.endsWith('.test.ts') && /^export const \w+: ImportFormat = /m.test(source))
    .map(([path]) => path);
  expect(defined.filter((path) => !sources['./registry.ts']?.includes(`import('${path}')`))).toEqual([]);
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
