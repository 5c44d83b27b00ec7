import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseByline } from './parse-byline.ts';

/** Authors as `Name`, `Name [agency]`, `Name {role}`, `Name <outlet>`. */
function read(raw: string, language: string, siteNames: ReadonlySet<string> = new Set()): string[] {
  return (parseByline(raw, { language, siteNames })?.authors ?? []).map(({ name, kind, role, outlet }) => {
    return [name, kind === 'person' ? null : `[${kind}]`, role && `{${role}}`, outlet && `<${outlet}>`]
      .filter(Boolean)
      .join(' ');
  });
}

describe('a byline is taken apart in its language', () => {
  test.each([
    ['de', 'Von Edda Lorenz und Jörg Ahrens, dpa', ['Edda Lorenz', 'Jörg Ahrens', 'dpa [agency]']],
    ['de', 'Von Edda Lorenz, Frankfurt', ['Edda Lorenz']],
    ['en', 'By Jon Harrow, News Reporter', ['Jon Harrow {News Reporter}']],
    ['en', 'By Jane Doe and John Smith in Nairobi', ['Jane Doe', 'John Smith']],
    ['en', 'By Hester Lamb 30 August 2023 • 4:45pm', ['Hester Lamb']],
    ['vi', 'NHẬT XUÂN - NGHI THU', ['NHẬT XUÂN', 'NGHI THU']],
    ['vi', 'Hà Thu (tổng hợp)', ['Hà Thu']],
    ['vi', 'Theo Sầm Hải (Báo Bến Sao)', ['Sầm Hải <Báo Bến Sao>']],
    ['vi', 'Trần Quyên (TTXVN)', ['Trần Quyên <TTXVN>']],
    ['vi', 'Theo TTXVN', ['TTXVN [agency]']],
    ['vi', 'Theo Linh Võ - Ảnh: Thiên Ân', ['Linh Võ']],
    ['fr', 'Par Jean Dupont, à Marseille', ['Jean Dupont']],
    ['es', 'Por Ana García, corresponsal en Bruselas', ['Ana García {corresponsal en Bruselas}']],
    ['ko', '배윤경 이상현 기자', ['배윤경', '이상현']],
    ['ja', '大渡 美咲', ['大渡 美咲']],
    ['tr', 'Sevgi Karsu | 05.04.2025 - Güncelleme', ['Sevgi Karsu']],
    ['nl', 'Door Anna de Wit', ['Anna de Wit']],
    ['it', 'Di Maria Rossi', ['Maria Rossi']],
    ['pl', 'Autor: Jan Kowalski', ['Jan Kowalski']],
  ])('%s: %s', (language, raw, authors) => {
    expect(read(raw, language)).toEqual(authors);
  });
});

test('initials are a name', () => {
  expect(read('H.V.', 'vi')).toEqual(['H.V.']);
  expect(read('srf/hosb;kesm', 'de')).toEqual(['srf/hosb', 'kesm']);
});

test('the site’s own name is staff, and beside a person whom that person writes for', () => {
  const site = new Set(['harbourcourier']);
  expect(read('Harbour Courier', 'en', site)).toEqual(['Harbour Courier [staff]']);
  expect(read('By Hester Lamb, Harbour Courier', 'en', site)).toEqual(['Hester Lamb <Harbour Courier>']);
  expect(read('Hester Lamb HC', 'en', new Set(['hc']))).toEqual(['Hester Lamb <HC>']);
});

test('e-mail addresses, handles and dates are no names', () => {
  expect(read('Hester Lamb (h.lamb@example.com)', 'en')).toEqual(['Hester Lamb']);
  expect(read('Hester Lamb@hester', 'en')).toEqual(['Hester Lamb']);
  expect(read('22/10/2025 19:25', 'vi')).toEqual([]);
});

test('a person who corrects a byline can write it as in print', () => {
  expect(parseByline('Thanh Hà, Minh Quân')?.authors.map(({ name }) => name)).toEqual(['Thanh Hà', 'Minh Quân']);
});

test('no text at all makes it throw or gives an empty name', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), constantFrom('vi', 'de', 'ja', null), (raw, language) => {
      const authors = parseByline(raw, { language })?.authors ?? [];
      expect(authors.every(({ name }) => name.trim() !== '')).toBe(true);
    }),
  );
});

test('a text without an end is no byline, but blanks are one', () => {
  expect(parseByline(`By Isla Bell${', Ann Fell'.repeat(1000)}`)).toBeNull();
  const { authors } = parseByline(`By Isla Bell${' '.repeat(200_000)}and Tom Orme${'\n'.repeat(200_000)}`) ?? {};
  expect(authors?.map(({ name }) => name)).toEqual(['Isla Bell', 'Tom Orme']);
});
