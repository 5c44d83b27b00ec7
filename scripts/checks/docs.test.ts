import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocs } from './docs.ts';

const problems = (documents: Record<string, string>, sources: Record<string, string> = {}) => {
  const texts = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => ({ path, text }));
  return checkDocs(texts(documents), texts(sources), ['bench']).flatMap((check) => check.problems);
};

test('a file that went elsewhere is found where a page or a comment still names it', () => {
  const sources = {
    'src/article/rank.ts': '',
    'src/article/field.ts': '/** Ranked by `rank.ts`; see `fields/rank.ts`. */',
  };
  assert.deepEqual(problems({ 'docs/a.md': 'In `article/rank.ts`, by `src/rank.ts`.' }, sources), [
    'docs/a.md names src/rank.ts',
    'src/article/field.ts names fields/rank.ts',
  ]);
});

test('a name that the reader fills in is none of a file', () => {
  assert.deepEqual(problems({ 'docs/a.md': 'Write `src/exports/formats/NAME.ts`.' }), []);
});

test('a command that is none, and a link to no file or no heading, are found', () => {
  assert.deepEqual(problems({ 'README.md': '`npm run bench` and `npm run bench:all`' }), ['README.md names bench:all']);
  const pages = {
    'README.md': '[a](docs/a.md#the-way-in), [b](docs/a.md#the-way-out), [c](docs/none.md), [d](https://example.com/)',
    'docs/a.md': '## The way in\n',
  };
  assert.deepEqual(problems(pages), ['README.md names docs/a.md#the-way-out', 'README.md names docs/none.md']);
});
