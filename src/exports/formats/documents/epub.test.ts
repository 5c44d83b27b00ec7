import { unzip } from 'unzipit';
import { expect, test } from 'vitest';
import type { SavedRecord } from '../../../library/record/record.ts';
import { epub } from './epub.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../../record.sample.ts';

const english = { ...sampleArticle, id: 'b', headline: 'Fish & chips', language: 'en' };

async function bookOf(records: SavedRecord[], options: { title?: string } = {}, files?: ReadonlyMap<string, Blob>) {
  const file = await written(epub.write(sourceOf(records, files), { ...sampleOptions, ...options }));
  const { entries } = await unzip(file);
  const text = async (name: string) =>
    new DOMParser().parseFromString((await entries[`OEBPS/${name}`]?.text()) ?? '', 'application/xml');
  const of = (page: Document, name: string) => page.getElementsByTagName(name)[0]?.textContent;
  const book = await text('package.opf');
  return {
    title: of(book, 'dc:title'),
    language: of(book, 'dc:language'),
    heading: of(await text('contents.xhtml'), 'h1'),
    turned: book.querySelector('spine')?.getAttribute('page-progression-direction') ?? 'ltr',
    names: Object.keys(entries),
    source: (await entries['OEBPS/story-1.xhtml']?.text()) ?? '',
  };
}

test('a book has the name of its collection, on its contents page too', async () => {
  expect(await bookOf([sampleArticle, english], { title: 'Hạ tầng <2026>' })).toMatchObject({
    title: 'Hạ tầng <2026>',
    heading: 'Hạ tầng <2026>',
  });
});

test('a book without a name has its only story’s headline, or the day that it was made', async () => {
  expect((await bookOf([english])).title).toBe('Fish & chips');
  expect((await bookOf([sampleArticle, english])).title).toBe('Cutline, 2026-03-02');
});

test('a book is in the language of its stories where they have one in common, and else in the interface’s', async () => {
  expect((await bookOf([sampleArticle, sampleCaption])).language).toBe('vi');
  expect((await bookOf([english])).language).toBe('en');
  expect((await bookOf([english, sampleArticle])).language).toBe('vi');
  expect((await bookOf([{ ...english, language: '???' }])).language).toBe('vi');
});

test('pages are turned as the language of the stories is written', async () => {
  const arabic = { ...sampleArticle, id: 'c', language: 'ar' };
  expect((await bookOf([arabic])).turned).toBe('rtl');
  expect((await bookOf([arabic, english])).turned).toBe('ltr');
});

test('what ends a part of XML ends nothing where a story says it', async () => {
  const { source } = await bookOf([{ ...english, headline: 'What ]]> means', lead: 'It ends ]]>.' }]);
  expect(source).not.toContain(']]>');
  expect(source).toContain('What ]]&gt; means');
});

test('a drawing, which could run scripts and load others, is not put in', async () => {
  const drawing = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'], {
    type: 'image/svg+xml',
  });
  const { names } = await bookOf([sampleArticle], {}, new Map([[sampleArticle.photos[0]?.src ?? '', drawing]]));
  expect(names.filter((name) => name.includes('photos/'))).toEqual([]);
});

test('links are URIs by RFC 3986, which epubcheck asks for', async () => {
  const { source } = await bookOf([{ ...english, canonicalUrl: 'https://example.com/a|b?x[]=1' }]);
  expect(source).toContain('href="https://example.com/a%7Cb?x%5B%5D=1"');
});
