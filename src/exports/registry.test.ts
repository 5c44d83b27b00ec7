import { expect, test } from 'vitest';
import howTo from '../../docs/how-to/add-an-export.md?raw';
import { sampleCaption, sampleOptions, sourceOf, written } from './record.sample.ts';
import { formats, loadFormat } from './registry.ts';
import registry from './registry.ts?raw';

test('every format loads under the id by which it is listed', async () => {
  expect(await Promise.all(formats.map(async ({ load }) => (await load()).id))).toEqual(formats.map(({ id }) => id));
});

test('a format that is not there is an error that names it', async () => {
  await expect(loadFormat('fax')).rejects.toThrow('no export format "fax"');
});

test('every file that defines a format is listed', () => {
  const sources = import.meta.glob<string>('./formats/*/*.ts', { query: '?raw', import: 'default', eager: true });
  const defined = Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(/^export const \w+: ExportFormat = /gm)].map(() => path),
  );
  expect(defined.filter((path) => !registry.includes(`import('${path}')`))).toEqual([]);
  expect(defined).toHaveLength(formats.length);
});

test('the docs list every format with its file and how much it holds', async () => {
  const rows = [...howTo.matchAll(/^\| `([\w-]+)` *\| `\.(\w+)` *\| ([\w ]+?) *\|/gm)].map(([, ...cells]) => cells);
  const loaded = await Promise.all(formats.map(({ load }) => load()));
  expect(rows).toEqual(
    loaded.map(({ id, extension, maxRecords }) => [id, extension, maxRecords?.toString() ?? 'any number']),
  );
});

test('just the formats that say so have no entry for a caption', async () => {
  const loaded = await Promise.all(formats.map(({ load }) => load()));
  const sameWithoutIt: string[] = [];
  for (const format of loaded) {
    const file = async (captions: (typeof sampleCaption)[]) =>
      (await written(format.write(sourceOf(captions), sampleOptions))).text();
    if ((await file([sampleCaption])) === (await file([]))) sameWithoutIt.push(format.id);
  }
  expect(sameWithoutIt).toEqual(loaded.filter(({ articlesOnly }) => articlesOnly).map(({ id }) => id));
});
