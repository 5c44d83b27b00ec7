import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternatives } from '../text/text.ts';
import { PhraseList } from './phrase-list.ts';

const list = new PhraseList(['by', 'by our', 'đăng', 'cập nhật', '記者', 'İzmir']);

describe('find', () => {
  test('the longest phrase that stands as words of its own, in any case', () => {
    expect(list.find('Written BY OUR Ann')).toEqual({ start: 8, end: 14 });
    expect(list.find('By ourselves')).toEqual({ start: 0, end: 2 });
    expect(list.find('ngày Cập Nhật: 3/4')).toEqual({ start: 5, end: 13 });
    expect(list.find('bye, standby, byé, by\u0323')).toBeNull();
    expect(list.find('')).toBeNull();
  });

  test('goes on from a place', () => {
    expect(list.find('by one, by two', 1)).toEqual({ start: 8, end: 10 });
  });

  test('a letter whose small form is longer keeps the places after it', () => {
    expect(list.find('İİ by')).toEqual({ start: 3, end: 5 });
    expect(list.find('in İzmir')).toEqual({ start: 3, end: 8 });
  });

  test('says what the pattern says', () => {
    const words = ['by', 'by our', 'our', 'đăng', 'o', 'ao'];
    const phrases = new PhraseList(words);
    const edge = String.raw`[\p{L}\p{M}]`;
    const pattern = new RegExp(`(?<!${edge})(?:${alternatives(words)})(?!${edge})`, 'iu');
    const text = array(constantFrom('by', 'our', 'o', 'a', 'B', 'đ', 'ăng', 'Đ', ' ', ',', '1', '\u0301'));
    assert(
      property(text, (parts) => {
        const text = parts.join('');
        const found = pattern.exec(text);
        const place = found && { start: found.index, end: found.index + found[0].length };
        expect(phrases.find(text)).toEqual(place);
      }),
    );
  });
});

describe('opening', () => {
  test('only at the start', () => {
    expect(list.opening('By Ann Fell')).toBe(2);
    expect(list.opening('Written by Ann Fell')).toBe(0);
  });

  test('as they are written, where that is asked', () => {
    const exact = new PhraseList(['Theo'], { exact: true });
    expect(exact.opening('Theo TTXVN')).toBe(4);
    expect(exact.opening('theo dõi')).toBe(0);
  });

  test('before a name without a blank, where that is asked', () => {
    expect(list.opening('記者林濤')).toBe(0);
    expect(new PhraseList(['記者', 'by'], { beforeName: true }).opening('記者林濤')).toBe(2);
    expect(new PhraseList(['記者', 'by'], { beforeName: true }).opening('byAnn')).toBe(0);
  });
});
