import { expect, test } from 'vitest';
import { parse, stories } from '../../../fixtures/stories.ts';
import { blockTexts } from '../forms/body-text.ts';
import { extractArticle } from '../extract.ts';
import type { SiteRule } from './site-rule.ts';

const PAGE = `<html lang="en"><head><title>Harbour reopens</title></head><body>
  <nav><a href="/">Home</a> <a href="/port">Port</a></nav>
  <h1>Harbour reopens</h1>
  <div class="who">Written by <span class="name">Ann Fell</span> and <span class="name">Tom Orme</span></div>
  <p class="stamp" data-when="2026-03-05T19:25:00+07:00">last Thursday</p>
  <div class="path"><a href="/a">Business</a><a href="/b">Ports</a></div>
  <div class="one"><p>${'The quay was closed for half a year while its concrete was poured anew. '.repeat(3)}</p>
    <p>${'Three ships waited outside for the pilots on the first morning of the season. '.repeat(3)}</p></div>
  <div class="two"><p>${'A comment that somebody left below the story, about quite another matter. '.repeat(3)}</p>
    <p>Short line.</p></div>
  <figure><img src="https://news.example/quay-1200x800.jpg" width="1200" height="800" alt="">
    <div><p class="words">The quay at dawn.</p><p class="from">Photo: Lea Brandt/Northern Press</p></div></figure>
  <div class="empty"></div></body></html>`;
const URL = 'https://news.example/harbour';

const rule = (field: SiteRule['field'], selector: string, more: Partial<SiteRule> = {}): SiteRule => ({
  id: field + selector,
  site: 'news.example',
  field,
  selectors: [selector],
  take: 'text',
  all: false,
  added: '2026-03-05T10:00:00.000Z',
  enabled: true,
  ...more,
});

const read = (rules: SiteRule[], html = PAGE) => extractArticle(parse(html), { url: URL, rules });

test('what a rule points at wins, and is evidence as the rule’s', () => {
  const { article, evidence } = read([rule('headline', '.one p')]);
  expect(article.headline).toMatch(/^The quay was closed/);
  expect(evidence.fields.headline?.[0]).toMatchObject({ source: 'rule', where: '.one p', chosen: true });
  expect(evidence.fields.headline?.[1]).toMatchObject({ text: 'Harbour reopens', chosen: false });
});

test('a time is read from an attribute', () => {
  const { article } = read([rule('publishedAt', '.stamp', { take: '@data-when' })]);
  expect(article.publishedAt).toMatchObject({ iso: '2026-03-05T19:25:00+07:00', zone: 'stated' });
});

test('all elements alike make one byline', () => {
  const { article } = read([rule('byline', '.who .name', { all: true })]);
  expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Ann Fell', 'Tom Orme']);
});

test('a path is the texts of its links, also where no blank stands between them', () => {
  expect(read([rule('section', '.path')]).article.section).toEqual(['Business', 'Ports']);
  expect(read([rule('keywords', '.path a', { all: true })]).article.keywords).toEqual(['Business', 'Ports']);
});

test('the body is what stands in the box that was pointed at, short lines too', () => {
  const { article, evidence } = read([rule('body', '.two')]);
  const texts = blockTexts(article.body).filter((text) => text !== '');
  expect(texts).toEqual([expect.stringMatching(/^A comment that somebody/), 'Short line.']);
  expect(evidence.fields.body?.[0]).toMatchObject({ source: 'rule', where: '.two' });
});

test('caption and credit go to the photo that they stand with, and are no body text', () => {
  const { article } = read([rule('caption', 'figure .words', { all: true }), rule('credit', 'figure .from')]);
  expect(article.photos).toMatchObject([
    { caption: 'The quay at dawn.', credit: { photographers: ['Lea Brandt'], agencies: ['Northern Press'] } },
  ]);
  expect(blockTexts(article.body).join(' ')).not.toContain('dawn');
});

test.each([
  ['finds nothing', rule('lead', '.not-there')],
  ['is no selector', rule('lead', ':::')],
  ['takes nothing that is a time', rule('publishedAt', 'h1')],
  ['points at a box without text', rule('body', '.empty')],
])('a rule that %s is passed over, and a warning names its field', (_what, broken) => {
  const plain = read([]).article;
  const { article } = read([broken]);
  expect(article.warnings).toContainEqual({ code: 'rule-unmatched', detail: broken.field });
  expect({ ...article, warnings: [] }).toEqual({ ...plain, warnings: [] });
});

test('a rule that is switched off changes nothing, and the next rule for the field stands in', () => {
  expect(read([rule('headline', '.stamp', { enabled: false })])).toEqual(read([]));
  expect(read([rule('headline', '.gone'), rule('headline', '.stamp')]).article.headline).toBe('last Thursday');
});

test('a rule finds what stands in an open shadow root', () => {
  const html = PAGE.replace(
    '<h1>',
    '<div><template shadowrootmode="open"><b class="deep">Deep</b></template></div><h1>',
  );
  expect(read([rule('kicker', '.deep')], html).article.kicker).toBe('Deep');
});

test('without rules every sample story is read as before', () => {
  for (const { html, url } of stories.slice(0, 3)) {
    const { evidence } = extractArticle(parse(html), { url, rules: [] });
    expect(
      Object.values(evidence.fields)
        .flat()
        .some(({ source }) => source === 'rule'),
    ).toBe(false);
  }
});
