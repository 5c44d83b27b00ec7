import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { savedRecordArbitrary } from '../../library/record/record.arbitrary.ts';
import { fileName, safeFileName } from './file-name.ts';
import { sampleArticle } from '../record.sample.ts';

test('a title keeps its letters and loses what file systems refuse', () => {
  expect(fileName(sampleArticle)).toBe('2026-03-01 Báo Sông Lặng Thông xe cầu Lặng rút ngắn 40% quãng đường');
});

test('the pattern may name any field, and a name that is none stays as it is', () => {
  expect(fileName(sampleArticle, '{section} {language} {nothing}')).toBe('Giao thông vi {nothing}');
});

test('a pattern that leaves nothing falls back to the id', () => {
  expect(fileName({ ...sampleArticle, headline: null }, '{headline}')).toBe(sampleArticle.id);
});

test('a name that Windows keeps for a device is changed', () => {
  expect(safeFileName('CON')).toBe('_CON');
  expect(safeFileName('nul.txt')).toBe('_nul.txt');
  expect(safeFileName('aux .2026')).toBe('_aux .2026');
  expect(safeFileName('CONOUT$')).toBe('_CONOUT$');
  expect(safeFileName('Congress')).toBe('Congress');
  expect(new TextEncoder().encode(safeFileName(`CON.${'a'.repeat(300)}`)).length).toBe(190);
});

test('a long title is cut at a character, never inside one', () => {
  const cut = safeFileName('👩‍🚀'.repeat(100));
  expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(190);
  expect(cut.isWellFormed()).toBe(true);
});

test('with its extension and a number it has 200 bytes at most', () => {
  const name = `${fileName({ ...sampleArticle, headline: 'ữ'.repeat(300) })} 99.jsonld`;
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
});

test('what joins or divides letters unseen neither breaks a word nor turns the name round', () => {
  expect(safeFileName('Donau\u00ADdampf\u00ADschiff')).toBe('Donaudampfschiff');
  expect(safeFileName('می\u200Cشود')).toBe('می\u200Cشود');
  expect(safeFileName('👩\u200D🚀 starts')).toBe('👩\u200D🚀 starts');
  expect(safeFileName('photo\u202Egpj.exe')).toBe('photogpj.exe');
});

test('any record has a name that every file system takes', () => {
  fc.assert(
    fc.property(savedRecordArbitrary, fc.string(), (record, pattern) => {
      const name = fileName(record, pattern);
      expect(name).not.toBe('');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(190);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[\s.]|[\s.]$/u);
    }),
  );
});
