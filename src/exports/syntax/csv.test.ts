import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, listIn } from './csv.ts';

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
