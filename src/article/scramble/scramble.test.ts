import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stories } from '../../../fixtures/stories.ts';
import { blockTexts } from '../forms/body-text.ts';
import { extractArticle } from '../extract.ts';
import { scramblePage } from './scramble-page.ts';
import { scramblerWith } from './scramble-text.ts';

const scramble = scramblerWith('a secret');

test('a word becomes nonsense of its shape, the same word the same nonsense, in capitals too', () => {
  const [first = '', second = '', third = ''] = scramble('Harbour reopens; HARBOUR').split(/;? /);
  expect(first).toMatch(/^[A-Z][a-z]{6}$/);
  expect(second).toMatch(/^[a-z]{7}$/);
  expect(third).toBe(first.toUpperCase());
  expect(first).not.toBe('Harbour');
});

test.each([
  [
    'Vietnamese',
    'Bến cảng Vĩnh Hòa đón tàu',
    /^\p{Lu}\p{Ll}{2} \p{Ll}{4} \p{Lu}\p{Ll}{3} \p{Lu}\p{Ll}{2} \p{Ll}{3} \p{Ll}{3}$/u,
  ],
  ['Cyrillic', 'Порт открыт', /^\p{Script=Cyrillic}{4} \p{Script=Cyrillic}{6}$/u],
  ['Arabic', 'ميناء الزهراء', /^\p{Script=Arabic}{5} \p{Script=Arabic}{7}$/u],
  ['Chinese', '港口重新开放', /^\p{Script=Han}{6}$/u],
  ['Korean', '항구 재개', /^\p{Script=Hangul}{2} \p{Script=Hangul}{2}$/u],
])('%s stays in its script', (_language, text, shape) => {
  const other = scramble(text);
  expect(other).toMatch(shape);
  expect(other.split(' ').some((word, at) => word === text.split(' ')[at])).toBe(false);
});

test('dates and times stay dates and times, the same in every form', () => {
  const iso = scramble('2026-11-12T16:40:00+07:00');
  expect(Number.isNaN(Date.parse(iso))).toBe(false);
  const [, year, month, day] = /^(\d+)-(\d+)-(\d+)/.exec(iso) ?? [];
  expect(scramble('12/11/2026')).toBe(`${day}/${month}/${year}`);
});

test('what is part of a word in one place is found in another', () => {
  expect(scramble('Harbour reopens - Northern Press')).toContain(scramble('Harbour reopens'));
});

test('labels by which a page is read stay, in their place', () => {
  expect(scramble('Photo: Lea Brandt')).toMatch(/^Photo: \p{Lu}\p{Ll}{2} \p{Lu}\p{Ll}{5}$/u);
  expect(scramble('Ảnh: Đình Khoa - TTXVN')).toMatch(/^Ảnh: .* - TTXVN$/);
});

test('an address leads nowhere', () => {
  const other = scramble('https://www.paper.vn/chinh-tri/ha-noi-1234.html?x=secret');
  expect(URL.parse(other)?.hostname).toMatch(/^[a-z]+\.[a-z]+\.example$/);
  expect(other).not.toMatch(/paper|chinh|secret|1234/);
});

/** Words that no label of any language begins with. */
const word = fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{6,9}$/);
const slot = '\u0000';

test('no word of the page survives, wherever it stands', () => {
  const page = `<html lang="en"><head><title>${slot} - ${slot}</title>
    <meta property="og:title" content="${slot}"><meta name="keywords" content="${slot}, ${slot}">
    <link rel="canonical" href="https://www.${slot}.com/${slot}/${slot}.html">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${slot}","author":{"name":"${slot}"},"${slot} ${slot}":1}</script>
    <script>var state = "${slot}";</script><style>.${slot} {}</style></head>
    <body class="tag-${slot} author-${slot}" onload="${slot}()" data-title="${slot} ${slot}"><!-- ${slot} -->
    <h1 title="${slot}">${slot} ${slot}</h1><a href="/${slot}?q=${slot}">${slot}</a><a href="javascript:${slot}()">x</a>
    <img src="/${slot}.jpg" srcset="/${slot}.jpg 2x" alt="${slot}"><iframe src="//${slot}.com" srcdoc="${slot}"></iframe>
    <input value="${slot}" placeholder="${slot}"><div><template shadowrootmode="open"><p>${slot}</p></template></div>
    <svg><text>${slot}</text></svg><p style="background:url(${slot})">${slot}, ${slot}. “${slot}”</p></body></html>`;
  const slots = page.split(slot).length - 1;
  fc.assert(
    fc.property(fc.array(word, { minLength: slots, maxLength: slots }), fc.uuid(), (words, secret) => {
      const filled = page
        .split(slot)
        .map((part, at) => part + (words[at] ?? ''))
        .join('');
      const text = scramblePage(parse(filled), secret).toLowerCase();
      expect(words.filter((each) => text.includes(each))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the page that was scrambled is not changed, and the copy has its structure', () => {
  for (const { html } of stories.slice(0, 4)) {
    const document = parse(html);
    const before = document.documentElement.outerHTML;
    const copy = parse(scramblePage(document, 's'));
    expect(document.documentElement.outerHTML).toBe(before);
    const tags = (of: Document) =>
      [...of.querySelectorAll('body *:not(script, svg *, style)')].map(({ localName }) => localName);
    expect(tags(copy)).toEqual(tags(document));
  }
});

test.each(stories)('$name is read alike when scrambled: the same blocks and photos', ({ html, url }) => {
  const read = (of: Document) => extractArticle(of, { url }).article;
  const document = parse(html);
  const original = read(document);
  const scrambled = read(parse(scramblePage(document, 's')));
  const shape = (article: typeof original) => ({
    blocks: blockTexts(article.body).map((text) => text.length),
    headline: article.headline?.length,
    photos: article.photos.length,
  });
  expect(shape(scrambled)).toEqual(shape(original));
});
