import * as fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { unzip } from 'unzipit';
import { describe, expect, test } from 'vitest';
import type { BodyBlock } from '../../../article/body.ts';
import { savedRecordArbitrary } from '../../../library/record/record.arbitrary.ts';
import type { SavedArticle, SavedRecord } from '../../../library/record/record.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../../record.sample.ts';
import { recordArticle } from '../../story/story-html.ts';
import { xmlText } from '../../syntax/xml-text.ts';
import { docx } from './docx.ts';
import { noted } from './photo-file.fixture.ts';
import { isTurned, pixelsOf } from './photo-file.ts';

/** Reads a document by ECMA-376 alone, without the library that writes it. */
async function documentOf(records: SavedRecord[], files?: ReadonlyMap<string, Blob>) {
  const { entries } = await unzip(await written(docx.write(sourceOf(records, files), sampleOptions)));
  for (const [name, entry] of Object.entries(entries)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const page = new DOMParser().parseFromString(await entry.text(), 'application/xml');
    expect({ name, fault: page.querySelector('parsererror')?.textContent }).toEqual({ name });
  }
  const part = async (name: string) =>
    new DOMParser().parseFromString((await entries[`word/${name}`]?.text()) ?? '', 'application/xml');
  const page = await part('document.xml');
  const paragraphs = tagged(page, 'p').map((paragraph) => ({
    style: value(paragraph, 'pStyle'),
    text: tagged(paragraph, 't')
      .map(({ textContent }) => textContent)
      .join(''),
    startsPage: tagged(paragraph, 'pageBreakBefore').length > 0,
    rtl: tagged(paragraph, 'bidi').length > 0,
    list: value(paragraph, 'numId'),
  }));
  const media = Object.keys(entries).filter((name) => name.startsWith('word/media/'));
  const firstPhoto = (await entries[media[0] ?? '']?.blob('image/jpeg')) ?? new Blob();
  return { page, paragraphs, media, firstPhoto };
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const tagged = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS(WORD, name)];
const value = (within: Element, name: string): string | null =>
  tagged(within, name)[0]?.getAttributeNS(WORD, 'val') ?? null;

const says = (body: unknown[]): SavedArticle => ({ ...sampleArticle, photos: [], body: body as BodyBlock[] });
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', value: text }] });
const list = (...items: string[]) => ({
  type: 'list',
  ordered: true,
  children: items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })),
});

describe('a Word document', () => {
  test('has each part of a story in a style of its name, and the credit in one within the caption', async () => {
    const { page, paragraphs } = await documentOf([sampleArticle]);
    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['Kicker', 'Xã hội › Giao thông'],
      ['Heading1', 'Thông xe cầu Lặng: rút ngắn 40% quãng đường'],
      ['Lead', 'Sáng 1/3, cầu Lặng chính thức thông xe sau hai năm thi công.'],
      ['Dateline', 'Bến Lặng'],
      ['Byline', 'Đỗ Minh Hà'],
      ['Published', '01/03/2026 09:15'],
      ['Caption', 'Cây cầu mới bắc qua sông Lặng. Đỗ Minh Hà - TTXVN'],
      [null, 'Cầu dài 812 m, có bốn làn xe.'],
      ['Heading2', 'Người dân chờ đợi'],
      ['ListParagraph', 'Giá vé: 0 đồng & không thu phí'],
      ['Source', 'Báo Sông Lặng: https://example.com/cau-moi-2026.html'],
    ]);
    const credit = tagged(page, 'r').filter((run) => value(run, 'rStyle') === 'Credit');
    expect(credit.map(({ textContent }) => textContent)).toEqual(['Đỗ Minh Hà - TTXVN']);
    expect(tagged(page, 'lang')[0]?.getAttributeNS(WORD, 'val')).toBe('vi');
  });

  test('begins a page with each record but the first', async () => {
    const { paragraphs } = await documentOf([sampleArticle, sampleCaption, sampleArticle]);
    const starts = paragraphs.filter(({ startsPage }) => startsPage).map(({ style }) => style);
    expect(starts).toEqual(['Heading1', 'Kicker']);
  });

  test('is written from right to left where the language is, or the paragraph in a story of unknown language', async () => {
    const arabic = await documentOf([{ ...says([paragraph('Tarn 2026')]), language: 'ar' }]);
    expect(arabic.paragraphs.every(({ rtl }) => rtl)).toBe(true);
    const unknown = await documentOf([{ ...says([paragraph('قال المجلس'), paragraph('Tarn')]), language: null }]);
    expect(unknown.paragraphs.filter(({ rtl }) => rtl).map(({ text }) => text)).toEqual(['قال المجلس']);
  });

  test('counts each list from one', async () => {
    const { paragraphs } = await documentOf([says([list('a', 'b'), paragraph('c'), list('d')]), says([list('e')])]);
    const counted = paragraphs.filter(({ list: id }) => id !== null);
    expect(counted.map(({ text }) => text)).toEqual(['a', 'b', 'd', 'e']);
    expect(new Set(counted.map(({ list: id }) => id)).size).toBe(3);
  });

  test('has the kept photos, each once, in a form that Word shows and not wider than its page', async () => {
    const canvas = new OffscreenCanvas(3_000, 1_000);
    canvas.getContext('2d')?.fillRect(0, 0, 3_000, 1_000);
    const file = await canvas.convertToBlob({ type: 'image/webp' });
    const files = new Map([[sampleArticle.photos[0]?.src ?? '', file]]);
    const { page, paragraphs, media } = await documentOf([sampleArticle, sampleCaption], files);
    expect(media).toEqual([expect.stringMatching(/\.jpg$/)]);
    expect(paragraphs.filter(({ style }) => style === 'Photo')).toHaveLength(2);
    const extent = page.getElementsByTagName('wp:extent')[0];
    const [width, height] = ['cx', 'cy'].map((side) => Number(extent?.getAttribute(side)) / 9_525);
    expect([width, height]).toEqual([600, 200]);
  });

  test('has a photo upright that its camera noted to be turned: Word reads no such note', async () => {
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
    const turned = noted(await canvas.convertToBlob({ type: 'image/jpeg' }), 6);
    const { firstPhoto } = await documentOf([sampleCaption], new Map([[sampleCaption.photo.src ?? '', turned]]));
    expect(await isTurned(firstPhoto)).toBe(false);
    expect(await pixelsOf(firstPhoto)).toEqual({ width: 20, height: 40 });
  });

  test('leaves out what is no picture, and keeps its caption', async () => {
    const files = new Map([[sampleArticle.photos[0]?.src ?? '', new Blob(['no picture'], { type: 'image/jpeg' })]]);
    const { paragraphs, media } = await documentOf([sampleCaption], files);
    expect(media).toEqual([]);
    expect(paragraphs.map(({ style }) => style)).toEqual(['Heading1', 'Caption', 'Source']);
  });

  test('has every word of any record, and its parts are XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedRecordArbitrary, { maxLength: 3 }), async (records) => {
        const { page } = await documentOf(records);
        const words = tagged(page, 't')
          .map(({ textContent }) => textContent)
          .join('');
        const html = records.map((record) => toHtml(recordArticle(record, () => null))).join('');
        const { textContent } = new DOMParser().parseFromString(html, 'text/html').body;
        expect(squeezed(words)).toBe(squeezed(xmlText(textContent)));
      }),
      { numRuns: 20 },
    );
  });
});

const squeezed = (text: string): string => text.replace(/[\s\0]+/gu, '');
