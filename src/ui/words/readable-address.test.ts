import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableAddress, readableHost } from './readable-address.ts';

test('the letters of a path are shown, and the signs that an address is made of stay', () => {
  expect(readableAddress('https://vi-du.example/B%C3%A3o-s%E1%BB%91-9%2Fa%20b?q=%C4%91%C3%AA#%E1%BA%A3nh')).toBe(
    'https://vi-du.example/Bão-số-9%2Fa%20b?q=đê#ảnh',
  );
  expect(readableAddress('https://paper.example/%D8%B3%D9%88%D9%82')).toBe('https://paper.example/سوق');
});

test('what could hide or turn letters round, and what is no text at all, stays in its percent signs', () => {
  for (const hidden of [
    '%E2%80%AE',
    '%E2%80%8B',
    '%C2%AD',
    '%E2%80%A8',
    '%C2%A0',
    '%EF%BC%8F',
    '%E1%85%A0',
    '%FF',
    '%C3',
  ]) {
    const address = `https://paper.example/a${hidden}b`;
    expect(readableAddress(address)).toBe(address);
  }
});

test('what is not on the web, and an address with a name before its host, is shown as it is', () => {
  for (const address of [
    '',
    'file:///%C4%91.html',
    'https://bank.example@xn--bo-oja.example/%C4%91',
    'javascript:%C4%91',
  ]) {
    expect(readableAddress(address)).toBe(address);
  }
});

describe('a host', () => {
  test.each([
    'báo.example',
    'tin-tức-đêm.example:8080',
    'báo-điện-tử-việt.example',
    'समाचार.example',
    'செய்தி.example',
    'новости.рф',
    'ειδήσεις.ελ',
    'أخبار.مصر',
    '新聞.example',
    'ニュース速報.example',
    '뉴스.한국',
  ])('%s is shown in its letters', (host) => {
    const [name = ''] = host.split(':');
    const asked = new URL(`https://${host}/`).host;
    expect(asked).not.toBe(name);
    expect(readableHost(asked)).toBe(host);
  });

  test.each([
    ['a word of Cyrillic letters that reads as Latin', 'аррӏе.example'],
    ['one Cyrillic letter among Latin ones', 'pаypal.example'],
    ['Greek among Latin', 'gοogle.example'],
    ['a dotless i', 'paıpal.example'],
    ['a Latin letter that is none of the plain ones', 'ɡoogle.example'],
    ['a dot below in a word that is otherwise plain', 'pạypal.example'],
    ['a second dot on an i', 'pai\u0307pal.example'],
    ['a mark that its letter never has', 'pa\u0308\u0308ypal.example'],
    ['a mark of Latin on another script', 'स\u0301माचार.example'],
    ['a mixture over two labels', 'báo.новости.example'],
  ])('%s stays as it is sent', (_, host) => {
    const asked = new URL(`https://${host}/`).host;
    expect(asked).toContain('xn--');
    expect(readableHost(asked)).toBe(asked);
  });

  test.each(['xn--google-.com', 'xn--google-.xn--p1ai', 'xn--GOOGLE-.com', 'xn--google-.báo.example'])(
    '%s, which would be shown as what it is not, stays',
    (host) => {
      expect(readableHost(host)).toBe(host);
    },
  );

  test('one that is no punycode stays', () => {
    expect(readableHost('xn--a.example')).toBe('xn--a.example');
    expect(readableHost('paper.example')).toBe('paper.example');
    expect(readableHost('[::1]:8080')).toBe('[::1]:8080');
  });
});

test('whatever is shown leads to the same page', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'grapheme' }),
      (url, text) => {
        const address = URL.parse(`${url}/${text}`)?.href;
        if (address === undefined) return;
        expect(URL.parse(readableAddress(address))?.href).toBe(address);
      },
    ),
  );
});
