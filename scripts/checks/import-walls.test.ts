import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkImportWalls } from './import-walls.ts';
import { importsOf, type SourceFile } from './source-files.ts';

const file = (path: string, text: string): SourceFile => ({ path, text, imports: importsOf(path, text) });
const problems = (...files: SourceFile[]) => checkImportWalls(files).flatMap(({ problems }) => problems);

test('an import from a room above is found, however it is written', () => {
  for (const text of [
    "import { save } from '../library/store.ts';",
    "import type { Saved } from '../library/store.ts';",
    "export * from '../library/store.ts';",
    "import {\n  save,\n} from '../library/store.ts';",
    "const { save } = await import('../library/store.ts');",
  ]) {
    assert.deepEqual(
      problems(file('src/article/extract.ts', text)),
      ['src/article/extract.ts imports src/library/store.ts'],
      text,
    );
  }
});

test('rooms of the lower storeys may be imported, those beside the popup may not', () => {
  const text = "import '../article/article.ts';\nimport '../library/record.ts';\nimport '../content/notice.ts';";
  assert.deepEqual(problems(file('src/popup/popup.tsx', text)), ['src/popup/popup.tsx imports src/content/notice.ts']);
});

test('the address of a built file is no import', () => {
  assert.deepEqual(
    problems(file('src/messages/content/inject.ts', "import script from '../content/content.ts?iife';")),
    [],
  );
});

test('a validator that reaches the content script by way of another file is found; a type is not', () => {
  const content = file('src/content/content.ts', "import { find } from '../article/find.ts';");
  const find = file('src/article/find.ts', "import { schema } from './article.ts';");
  const schema = file('src/article/article.ts', "import * as v from 'valibot';");
  assert.deepEqual(problems(content, find, schema), [
    'src/content/content.ts → src/article/find.ts → src/article/article.ts → valibot',
  ]);
  const typed = file('src/article/find.ts', "import type { Article } from './article.ts';");
  assert.deepEqual(problems(content, typed, schema), []);
});

test('markup from strings, the polyfill elsewhere a browser API and a denied iterator in the article room are found', () => {
  assert.deepEqual(problems(file('src/ui/box.ts', 'box.innerHTML = text;')), ['src/ui/box.ts']);
  assert.deepEqual(problems(file('src/ui/box.ts', "import browser from 'webextension-polyfill';")), ['src/ui/box.ts']);
  assert.deepEqual(problems(file('src/article/x.ts', 'chrome.runtime.id')), ['src/article/x.ts']);
  assert.deepEqual(problems(file('src/article/x.ts', '[...url.searchParams.keys()]')), ['src/article/x.ts']);
});
