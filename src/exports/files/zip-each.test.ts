import { expect, test } from 'vitest';
import { unzip } from 'unzipit';
import { html } from '../formats/documents/html.ts';
import { markdown } from '../formats/documents/markdown.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../record.sample.ts';
import { filesOfEach, zipEach } from './zip-each.ts';
import { zipWithPhotos } from './zip-photos.ts';

const other = { ...sampleArticle, id: 'b', headline: 'Bến mới' };

test('each record has a file of its own, named by the pattern and numbered where two have one name', async () => {
  const source = sourceOf([sampleArticle, other, { ...other, id: 'c', headline: 'bến mới' }, sampleCaption]);
  const { entries } = await unzip(await written(zipEach(markdown, source, sampleOptions, '{headline}')));
  expect(Object.keys(entries)).toEqual([
    'Thông xe cầu Lặng rút ngắn 40% quãng đường.md',
    'Bến mới.md',
    'bến mới 2.md',
    'Thông xe cầu Lặng rút ngắn 40% quãng đường 2.md',
  ]);
  const notes = await Promise.all(Object.values(entries).map((entry) => entry.text()));
  // One front matter each: programs for notes read none but the first of a file.
  expect(notes.map((note) => note.match(/^---$/gm)?.length)).toEqual([2, 2, 2, 2]);
});

test('a number that a name has already is not given again', async () => {
  const named = ['Bến mới', 'Bến mới', 'Bến mới 2'].map((headline, at) => ({ ...other, id: String(at), headline }));
  const { entries } = await unzip(await written(zipEach(markdown, sourceOf(named), sampleOptions, '{headline}')));
  expect(Object.keys(entries)).toEqual(['Bến mới.md', 'Bến mới 2.md', 'Bến mới 2 2.md']);
});

test('what is called as a whole is the one story', async () => {
  const options = { ...sampleOptions, title: 'Bản tin sáng' };
  const { entries } = await unzip(await written(zipEach(html, sourceOf([other]), options, '{headline}')));
  expect(await entries['Bến mới.html']?.text()).toContain('<title>Bến mới</title>');
});

test('they stand beside the photo files that are kept', async () => {
  const photo = { ...sampleCaption.photo, id: 'photo-1', src: 'https://example.com/photos/1.jpg' };
  const article = { ...other, body: [], photos: [photo] };
  const photoFile = () => Promise.resolve(new Blob(['bytes'], { type: 'image/jpeg' }));
  const source = { ...sourceOf([article]), photoFile };
  const names = { document: null, pattern: '{headline}' };
  const { entries } = await unzip(await written(zipWithPhotos(markdown, source, sampleOptions, names)));
  expect(Object.keys(entries)).toEqual(['Bến mới.md', 'photos.csv', 'photos/Bến mới 1.jpg']);
  expect(await entries['Bến mới.md']?.text()).toContain('(photos/B%E1%BA%BFn%20m%E1%BB%9Bi%201.jpg)');
});

test('a hundred thousand records may have one name', async () => {
  const count = 100_000;
  const records = (async function* () {
    for (let at = 0; at < count; at++) yield other;
  })();
  const names = new Set<string>();
  const began = performance.now();
  for await (const { name } of filesOfEach(markdown, { ...sourceOf([]), records }, sampleOptions, '{publisher}')) {
    names.add(name);
  }
  expect(names.size).toBe(count);
  // Counted from 2 anew for each, it took minutes.
  expect(performance.now() - began).toBeLessThan(20_000);
});
