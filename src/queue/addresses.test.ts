import { expect, test } from 'vitest';
import { addressesIn } from './addresses.ts';

const urlsIn = (text: string) => addressesIn(text).urls;

test('a list has an address in each line, each once, and lines without one are counted', () => {
  const list = `Stories for March
    https://news.example/bridge
    http://paper.example/a,123.html?id=7#top

    https://news.example/bridge
    none`;
  expect(addressesIn(list)).toEqual({
    urls: ['https://news.example/bridge', 'http://paper.example/a,123.html?id=7#top'],
    without: 2,
  });
});

test('rows of a table and links in a text have their addresses without what stands around them', () => {
  expect(urlsIn('1\thttps://news.example/a\tThe bridge\n"https://news.example/b","x"')).toEqual([
    'https://news.example/a',
    'https://news.example/b',
  ]);
  expect(urlsIn('See [the bridge](https://news.example/c), <https://news.example/d>, https://news.example/e.')).toEqual(
    ['https://news.example/c', 'https://news.example/d', 'https://news.example/e'],
  );
  expect(urlsIn('https://a.example/x,https://b.example/y')).toEqual(['https://a.example/x', 'https://b.example/y']);
  expect(urlsIn('https://a.example/wiki/Mole_(harbour).')).toEqual(['https://a.example/wiki/Mole_(harbour)']);
});

test('an address without its scheme is one, a file’s name, a number or a mail address is none', () => {
  expect(urlsIn('news.example/xa-hoi/cau-moi\nbáo.example')).toEqual([
    'https://news.example/xa-hoi/cau-moi',
    'https://xn--bo-mia.example/',
  ]);
  expect(addressesIn('3.14\nana@news.example\nfile:///story.html\njavascript:alert(1)\nchrome://settings')).toEqual({
    urls: [],
    without: 5,
  });
});
