import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import { expect, onTestFinished, test, vi } from 'vitest';
import { unzip } from 'unzipit';
import type { SavedArticle, SavedRecord } from '../../library/record/record.ts';
import { counted } from './counted.ts';
import { csvCaptions } from '../formats/tables/csv-captions.ts';
import { cutlineJson } from '../formats/records/cutline-json.ts';
import type { ExportFormat } from '../format.ts';
import { html } from '../formats/documents/html.ts';
import { markdown } from '../formats/documents/markdown.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../record.sample.ts';
import { templateFormat } from '../templates/template-format.ts';
import { gatherFile } from './to-file.ts';
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

test('a person’s own template shows the files in the archive, by its body and by the field for it', async () => {
  const format = templateFormat({
    id: 't',
    name: 'My Markdown',
    kind: 'markdown',
    text: '{{ body }}\n\n{% for photo in photos %}[{{ photo.file | default: photo.src }}]\n{% endfor %}',
  });
  const entries = await archive(format, [article], { [first.src]: jpeg }, { ...NAMES, document: 'Báo.md' });
  const text = decodeURIComponent((await entries['Báo.md']?.text()) ?? '');
  const file = `photos/${headline} 1.jpg`;
  expect(entries[file]).toBeDefined();
  expect([...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, address]) => address)).toEqual([file, second.src]);
  expect([...text.matchAll(/^\[(.*)\]$/gm)].map(([, address]) => address)).toEqual([file, second.src]);
});

test('it is told how many photo files are in, of how many, after the last record', async () => {
  const told: string[] = [];
  async function* records() {
    yield article;
    yield { ...sampleCaption, photo: { ...sampleCaption.photo, src: second.src } };
    told.push('records');
  }
  const source = { ...sourceOf([]), records: records(), photoFile: () => Promise.resolve(jpeg) };
  await written(zipWithPhotos(html, source, sampleOptions, NAMES, (done, all) => told.push(`${done}/${all}`)));
  expect(told).toEqual(['records', '0/2', '1/2', '2/2']);
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

/** Records without end; `pulled` tells how many were asked for. */
function endless() {
  let count = 0;
  async function* records(): AsyncGenerator<SavedRecord> {
    for (;;) yield { ...article, id: `story-${++count}` };
  }
  return { source: { ...sourceOf([]), records: records() }, pulled: () => count };
}

test('records are read as the archive is, so that none of a large library wait in memory', async () => {
  const { source, pulled } = endless();
  const pieces = zipWithPhotos(cutlineJson, source, sampleOptions, NAMES)[Symbol.asyncIterator]();
  for (let piece = 0, before = 0; piece < 60; piece++) {
    await pieces.next();
    expect(pulled() - before).toBeLessThan(10);
    before = pulled();
  }
  expect(pulled()).toBeGreaterThan(10);
});

test('stopped in the middle it ends with the reason, and reads no more', async () => {
  const stopping = new AbortController();
  const { source, pulled } = endless();
  const records = counted(source.records, Infinity, (count) => {
    if (count === 40) stopping.abort();
    stopping.signal.throwIfAborted();
  });
  const options = { ...sampleOptions, signal: stopping.signal };
  const pieces = zipWithPhotos(cutlineJson, { ...source, records }, options, NAMES);
  await expect(gatherFile(pieces, 'application/zip')).rejects.toMatchObject({ name: 'AbortError' });
  expect(pulled()).toBe(40);
});

test('stopped while the photo files are put in, it ends too', async () => {
  const stopping = new AbortController();
  const options = { ...sampleOptions, signal: stopping.signal };
  let asked = 0;
  const photoFile = () => {
    // The first two times are for the names.
    if (++asked === 3) stopping.abort();
    return Promise.resolve(jpeg);
  };
  const pieces = zipWithPhotos(cutlineJson, { ...sourceOf([article]), photoFile }, options, NAMES);
  await expect(gatherFile(pieces, 'application/zip')).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toBe(3);
});

test('on a full disk it ends with that reason, and reads no more', async () => {
  const { source, pulled } = endless();
  const write = vi.spyOn(FileSystemWritableFileStream.prototype, 'write');
  onTestFinished(() => write.mockRestore());
  write.mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  const pieces = zipWithPhotos(cutlineJson, source, sampleOptions, NAMES);
  await expect(gatherFile(pieces, 'application/zip', 1)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  const read = pulled();
  await new Promise((resolve) => setTimeout(resolve));
  expect(pulled()).toBe(read);
});

test('an export that is called like the list of photos takes nothing of it', async () => {
  const names = { ...NAMES, document: 'Photos.csv' };
  const entries = await archive(csvCaptions, [article], { [first.src]: jpeg }, names);
  expect(Object.keys(entries)).toEqual(['Photos.csv', 'photos 2.csv', `photos/${headline} 1.jpg`]);
});
