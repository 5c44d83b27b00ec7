import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import { expect, test } from 'vitest';
import { unzip } from 'unzipit';
import type { SavedArticle, SavedRecord } from '../library/record.ts';
import { csvCaptions } from './csv-captions.ts';
import { cutlineJson } from './cutline-json.ts';
import type { ExportFormat } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from './record.sample.ts';
import { zipWithPhotos } from './zip-photos.ts';

const NAMES = { document: 'Báo.html', pattern: '{date} {headline}' };
const jpeg = new Blob(['the bytes of a photo'], { type: 'image/jpeg' });

async function archive(format: ExportFormat, records: SavedRecord[], kept: Record<string, Blob>, names = NAMES) {
  const source = { ...sourceOf(records), photoFile: (src: string) => Promise.resolve(kept[src] ?? null) };
  const { entries } = await unzip(await written(zipWithPhotos(format, source, sampleOptions, names)));
  return entries;
}

const rowsOf = (csv: string) => parseCsv<Record<string, string>>(csv, { columns: true, bom: true });
const first = { ...sampleCaption.photo, id: 'photo-1', src: 'https://example.com/photos/1.jpg' };
const second = { ...first, id: 'photo-2', src: 'https://example.com/photos/2.jpg', caption: 'Bờ bắc.' };
const article: SavedArticle = { ...sampleArticle, body: [], photos: [first, second] };
const headline = '2026-03-01 Thông xe cầu Lặng rút ngắn 40% quãng đường';

test('the archive has the export, the files under the names of their stories, and a list of what each shows', async () => {
  const entries = await archive(html, [article], { [first.src]: jpeg, [second.src]: jpeg });
  const paths = [`photos/${headline} 1.jpg`, `photos/${headline} 2.jpg`];
  expect(Object.keys(entries)).toEqual(['Báo.html', 'photos.csv', ...paths]);
  expect(await entries[paths[1] ?? '']?.text()).toBe('the bytes of a photo');
  expect(rowsOf((await entries['photos.csv']?.text()) ?? '')).toMatchObject([
    { file: paths[0], photo: first.src, caption: first.caption, record: article.id },
    { file: paths[1], photo: second.src, canonicalUrl: article.canonicalUrl },
  ]);
});

test('HTML shows the files in the archive, and from the web what is not kept', async () => {
  const entries = await archive(html, [article], { [first.src]: jpeg });
  const page = new DOMParser().parseFromString((await entries['Báo.html']?.text()) ?? '', 'text/html');
  const shown = [...page.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
  expect(shown.map(decodeURIComponent)).toEqual([`photos/${headline} 1.jpg`, second.src]);
});

test('Markdown shows the files in the archive too, and names in its front matter where they are from', async () => {
  const entries = await archive(markdown, [article], { [first.src]: jpeg }, { ...NAMES, document: 'Báo.md' });
  const text = (await entries['Báo.md']?.text()) ?? '';
  const shown = [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, address = '']) => decodeURIComponent(address));
  expect(shown).toEqual([`photos/${headline} 1.jpg`, second.src]);
  expect(text).toContain(`src: ${first.src}`);
});

test('a photo of two records is in the archive once, and both have a line in the list', async () => {
  const caption = { ...sampleCaption, photo: { ...sampleCaption.photo, src: first.src } };
  const entries = await archive(cutlineJson, [article, caption], { [first.src]: jpeg });
  expect(Object.keys(entries).filter((name) => name.startsWith('photos/'))).toHaveLength(1);
  const rows = rowsOf((await entries['photos.csv']?.text()) ?? '');
  expect(rows.map(({ record }) => record)).toEqual([article.id, caption.id]);
});

test('names that differ in case alone, or are dangerous, are safe on every system', async () => {
  const other = { ...sampleArticle, headline: sampleArticle.headline?.toUpperCase() ?? '', id: 'b' };
  const evil = { ...sampleArticle, headline: '../../etc/passwd', id: 'c' };
  const of = (story: SavedArticle, src: string) => ({ ...story, photos: [{ ...first, src }] });
  const kept = { 'https://x.example/1': jpeg, 'https://x.example/2': jpeg, 'https://x.example/3': jpeg };
  const [one, two, three] = Object.keys(kept) as [string, string, string];
  const entries = await archive(html, [of(sampleArticle, one), of(other, two), of(evil, three)], kept);
  const names = Object.keys(entries).filter((name) => name.startsWith('photos/'));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^photos\/[^/\\:*?"<>|]+\.jpg$/);
});

test('the document is the very same as without the archive where the format shows no photos', async () => {
  const names = { document: 'a.csv', pattern: '{id}' };
  const entries = await archive(csvCaptions, [article], { [first.src]: jpeg }, names);
  const alone = await (await written(csvCaptions.write(sourceOf([article]), sampleOptions))).text();
  expect((await entries['a.csv']?.text())?.replace(/^\uFEFF/, '')).toBe(alone.replace(/^\uFEFF/, ''));
});
