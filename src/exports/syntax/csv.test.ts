import { array, assert, constantFrom, property, string } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, joined, listIn, readableCell, safeCell } from './csv.ts';

describe('several values in one cell', () => {
  test('stand with a semicolon between them, and a section as a path', () => {
    expect(joined(['cầu', 'giao thông'])).toBe('cầu; giao thông');
    expect(joined(['Thời sự', 'Giao thông'], '>')).toBe('Thời sự > Giao thông');
  });

  test('a sign inside a value does not part it', () => {
    expect(joined(['crime; law', 'Q > A'])).toBe(String.raw`crime\; law; Q > A`);
    expect(joined(['crime; law', 'Q > A'], '>')).toBe(String.raw`crime; law > Q \> A`);
  });

  test('are all found again, whatever is in them', () => {
    const value = string({ unit: constantFrom(';', '>', '\\', ' ', 'a', '"', '\n'), minLength: 1 });
    assert(
      property(array(value), constantFrom(';', '>'), (values, sign) => {
        expect(listIn(joined(values, sign), sign)).toEqual(values);
      }),
    );
  });

  test('of a file from before signs were marked are read as they stand there', () => {
    expect(listIn('a;b; c')).toEqual(['a;b', 'c']);
    expect(listIn(String.raw`AC\DC; b`)).toEqual([String.raw`AC\DC`, 'b']);
  });
});

describe('a cell that may be taken for a formula', () => {
  const unit = constantFrom('=', '-', '＝', "'", '"', ';', ',', '\t', '\r', '\n', ' ', 'a');

  test('has an apostrophe before it, in the middle of the text too where another spreadsheet may begin a cell', () => {
    expect(safeCell('=1+1')).toBe("'=1+1");
    expect(safeCell('Two points:\n- the mole\n– the quay')).toBe("Two points:\n'- the mole\n– the quay");
    expect(safeCell('x; =cmd')).toBe("x;' =cmd");
    expect(safeCell('x;"=cmd"')).toBe(`x;'"=cmd"`);
    expect(safeCell('5 - 3 = 2; a-b')).toBe('5 - 3 = 2; a-b');
  });

  test('begins no cell with a formula, wherever the spreadsheet splits', () => {
    assert(
      property(array(string({ unit }), { minLength: 1, maxLength: 3 }), (cells) => {
        for (const delimiter of [',', ';', '\t']) {
          const rows = Papa.parse<string[]>(csvLine(cells), { delimiter }).data;
          expect(rows.flat().filter((cell) => /^[=\-＝]/.test(cell))).toEqual([]);
        }
      }),
    );
  });

  test('is read again as it was', () => {
    assert(
      property(string({ unit }), (text) => {
        expect(readableCell(safeCell(text))).toBe(text);
      }),
    );
  });
});
