import * as fc from 'fast-check';
import { unzip } from 'unzipit';
import { expect, test } from 'vitest';
import { savedArticleArbitrary, savedRecordArbitrary } from '../../../library/record/record.arbitrary.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { articleColumns } from './csv-articles.ts';
import { captionColumns, captionRows } from './csv-captions.ts';
import { sampleArticle, sampleOptions, sourceOf, written } from '../../record.sample.ts';
import { xlsx } from './xlsx.ts';
import { xmlText } from '../../syntax/xml-text.ts';

/** Reads a workbook by ECMA-376 alone, without the library that writes it. */
async function sheetsOf(records: SavedRecord[]) {
  const { entries } = await unzip(await written(xlsx.write(sourceOf(records), sampleOptions)));
  const xml = async (name: string) => {
    const page = new DOMParser().parseFromString((await entries[`xl/${name}`]?.text()) ?? '', 'application/xml');
    expect(page.querySelector('parsererror')).toBeNull();
    return page;
  };
  const strings = [...(await xml('sharedStrings.xml')).querySelectorAll('si')].map(({ textContent }) =>
    // ST_Xstring: `_x0041_` stands for the character of that number.
    textContent.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  const rows = async (name: string) => {
    const page = await xml(`worksheets/${name}`);
    expect(page.querySelector('f')).toBeNull();
    return [...page.querySelectorAll('row')].map((row) =>
      Object.fromEntries([...row.querySelectorAll('c')].map((cell) => [columnOf(cell), textOf(cell, strings)])),
    );
  };
  return { articles: await rows('sheet1.xml'), captions: await rows('sheet2.xml') };
}

const columnOf = (cell: Element): number =>
  Array.from((cell.getAttribute('r') ?? '').replace(/\d/g, '')).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );

function textOf(cell: Element, strings: readonly string[]): string {
  const value = cell.querySelector('v')?.textContent ?? '';
  if (value === '') return '';
  expect(cell.getAttribute('t')).toBe('s');
  return strings[Number(value)] ?? '';
}

/** What the cells of a row say, absent ones as empty; a name that every object has stands with a blank. */
const said = (row: Record<number, string>, columns: number): string[] =>
  Array.from({ length: columns }, (_, index) => tame(row[index + 1] ?? ''));
const tame = (text: string): string => {
  const xml = xmlText(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\uFFFD', '□')
    .replace(/\p{Noncharacter_Code_Point}/gu, '');
  return xml.trimEnd() in {} ? xml.trimEnd() : xml;
};

test('every cell of any record is a text that comes back, and no formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(savedRecordArbitrary, { maxLength: 3 }), async (records) => {
      const { articles, captions } = await sheetsOf(records);
      const wanted = records.filter((record) => record.kind === 'article');
      expect(articles.slice(1).map((row) => said(row, articleColumns.length))).toEqual(
        wanted.map((article) => articleColumns.map(([, cell]) => tame(cell(article)))),
      );
      expect(captions.slice(1).map((row) => said(row, captionColumns.length))).toEqual(
        records.flatMap(captionRows).map((row) => captionColumns.map(([, cell]) => tame(cell(row)))),
      );
    }),
    { numRuns: 15 },
  );
});

test('the first row names the columns, and what looks like a formula stands as it was', async () => {
  const { articles } = await sheetsOf([{ ...sampleArticle, headline: '=1+1', note: ' two  blanks ' }]);
  expect(said(articles[0] ?? {}, articleColumns.length)).toEqual(articleColumns.map(([name]) => name));
  const row = said(articles[1] ?? {}, articleColumns.length);
  expect(row[articleColumns.findIndex(([name]) => name === 'headline')]).toBe('=1+1');
  expect(row[articleColumns.findIndex(([name]) => name === 'note')]).toBe(' two  blanks ');
});

test.each(['constructor', 'valueOf', '__proto__'])('a cell that says %s leaves the workbook whole', async (word) => {
  const { articles } = await sheetsOf([{ ...sampleArticle, kicker: word, note: `${word}s` }]);
  const row = said(articles[1] ?? {}, articleColumns.length);
  expect(row).toContain(word);
  expect(row).toContain(`${word}s`);
});

test('a character that could not be read stands there as such', async () => {
  const { articles } = await sheetsOf([{ ...sampleArticle, kicker: 'B\uFFFDn Sao' }]);
  expect(said(articles[1] ?? {}, articleColumns.length)).toContain('B□n Sao');
});

test('a text that is longer than a cell may be is cut, with a sign of it', async () => {
  const [long] = fc.sample(savedArticleArbitrary, { numRuns: 1, seed: 3 });
  if (long === undefined) throw new Error('there is no such article');
  const { articles } = await sheetsOf([{ ...long, note: 'x'.repeat(40_000) }]);
  const note = said(articles[1] ?? {}, articleColumns.length)[articleColumns.findIndex(([name]) => name === 'note')];
  expect(note).toHaveLength(32_767);
  expect(note?.endsWith('x…')).toBe(true);
});

test('what Excel takes for the number of a character stands as it was', async () => {
  const { articles } = await sheetsOf([{ ...sampleArticle, kicker: 'photo_x0041_x0042_.jpg' }]);
  expect(said(articles[1] ?? {}, articleColumns.length)).toContain('photo_x0041_x0042_.jpg');
});
