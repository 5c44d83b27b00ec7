import { describe, expect, test } from 'vitest';
import {
  has,
  isCaseless,
  isLetter,
  isLowerOrNumber,
  isOfWord,
  isSpoken,
  isUpper,
  shapeOf,
  wordsIn,
} from './characters.ts';

/** What patterns say of a character. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/\p{Lu}/u, 'A'],
  [/\p{Ll}/u, 'a'],
  [/\p{Lo}/u, 'x'],
  [/\p{L}/u, 'l'],
  [/\p{M}/u, 'm'],
  [/\p{N}/u, '0'],
];

describe('the kind of a character', () => {
  test('is what Unicode says, for every character of the first plane', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x1_00_00; unit += 1) {
      if (unit >= 0xd8_00 && unit < 0xe0_00) continue;
      const char = String.fromCharCode(unit);
      const wanted = CLASSES.find(([pattern]) => pattern.test(char))?.[1] ?? char;
      if (shapeOf(char) !== wanted) wrong.push(`${unit.toString(16)}: ${shapeOf(char)} for ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });

  test('is that of the whole character at both halves of it', () => {
    expect([shapeOf('𠮷田'), shapeOf('𝐀𝐛'), shapeOf('📷 A')]).toEqual(['xxx', 'AAaa', '📷 A']);
  });

  test('is asked for at a place; outside the text there is none', () => {
    const text = 'Ảnh 3';
    expect([isUpper(text, 0), isLetter(text, 3), isLowerOrNumber(text, 4), isSpoken(text, 4)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect([isLetter(text, -1), isSpoken(text, text.length), isOfWord('', 0)]).toEqual([false, false, false]);
    expect([has(isUpper, 'ß'), has(isCaseless, 'Foto: 田')]).toEqual([false, true]);
  });
});

test('a shape keeps each character’s place', () => {
  expect([shapeOf('By Ann Fell, 2 km'), shapeOf('Đỗ Hà – 3²')]).toEqual(['Aa Aaa Aaaa, 0 aa', 'Aa Aa – 00']);
});

test('words are runs of letters and the marks on them', () => {
  expect(wordsIn('AFP/Ann-Lou 24')).toEqual(['AFP', 'Ann', 'Lou']);
  expect(wordsIn('báo Tuổi Trẻ, हिन्दी')).toEqual(['báo', 'Tuổi', 'Trẻ', 'हिन्दी']);
});
