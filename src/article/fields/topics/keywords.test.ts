/** What stands where keywords are looked for and is none, and what is one. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../article.ts';
import { read } from '../beside.fixture.ts';

describe('keywords', () => {
  test.each([
    ['buttons of a gallery', '<ul><li><a href="/a">prev</a></li><li><a href="/b">next</a></li></ul>'],
    [
      'links of the page’s end',
      '<ul><li><a href="/terms">Terms of use</a></li><li><a href="/ads">Advertise</a></li></ul>',
    ],
    [
      'sources elsewhere',
      '<p><a href="https://harbour.example/">Harbour board</a> <a href="https://chains.example/">Tarn</a></p>',
    ],
    [
      'titles',
      '<ul class="tag"><li><a href="/1">Will the mail boat survive?</a></li><li><a href="/2">Who pays the ferryman?</a></li></ul>',
    ],
  ])('%s are none', (_, below) => {
    expect(read({ below }).keywords).toEqual([]);
  });

  test('a list below the text that nothing names is one of tags where the text speaks of them', () => {
    const below = '<ul><li><a href="/x/1">Ferry</a></li><li><a href="/x/2">Harbour board</a></li></ul>';
    expect(read({ below }).keywords).toEqual(['Ferry', 'Harbour board']);
  });

  test('the headline cut into words, the byline and the place of what is unsorted are none', () => {
    const meta = (content: string): Article =>
      read({ head: `<meta name="keywords" content="${content}">`, under: '<p class="byline">By Wren Castellane</p>' });
    expect(meta('the, chain, ferry, returns, to, osmund’s, reach, islands').keywords).toEqual([]);
    expect(meta('Wren Castellane').keywords).toEqual([]);
    expect(meta('ferries, uncategorized, islands').keywords).toEqual(['ferries', 'islands']);
  });

  test('words that a system took from the headline, or from the address that keeps an earlier one, are none', () => {
    const meta = (content: string, url: string): string[] =>
      read({ head: `<meta name="news_keywords" content="${content}">`, url }).keywords;
    expect(meta('chain, ferry, returns, osmund’s, reach', 'https://courier.example/a/1')).toEqual([]);
    expect(
      meta('sunken, barge, blocks, coppice, lock', 'https://courier.example/sunken-barge-blocks-coppice-lock'),
    ).toEqual([]);
    expect(meta('Chain, ferry, returns, osmund’s, reach', 'https://courier.example/a/1')).toHaveLength(5);
    expect(meta('chain, ferry, barge, locks, islands', 'https://courier.example/a/1')).toHaveLength(5);
  });

  test('what a single meta tag says of the whole site is none of the story’s', () => {
    const meta = (content: string): string[] => read({ head: `<meta name="keywords" content="${content}">` }).keywords;
    expect(meta('courier, dailies, politics, markets, sports, culture, weather, horoscope')).toEqual([]);
    expect(meta('ferry, harbour, politics, markets, sports, culture, weather, horoscope')).toHaveLength(8);
  });

  test('what other systems call keywords counts where nothing else names any', () => {
    const custom = '<meta name="custom-keywords" content="Chain ferries, Tarn">';
    expect(read({ head: custom }).keywords).toEqual(['Chain ferries', 'Tarn']);
    expect(read({ head: `${custom}<meta name="keywords" content="Shipping">` }).keywords).toEqual(['Shipping']);
  });

  test('links that are named for tags, or what is in them, are some; one alone is the section', () => {
    const link = (name: string): string => `<a href="/list/${name}"><span class="tag-like blue">${name}</span></a> `;
    expect(read({ above: `<div>${link('Ferries')}${link('Isles')}</div>` }).keywords).toEqual(['Ferries', 'Isles']);
    expect(read({ above: `<div>${link('Ferries')}</div>` }).keywords).toEqual([]);
  });

  test('a declared keyword stays, whatever buttons are called; a button in a list of tags goes', () => {
    const head = '<meta name="news_keywords" content="Advertising, Advertisement, Trending">';
    expect(read({ head }).keywords).toEqual(['Advertising', 'Advertisement', 'Trending']);
    const below = '<ul class="tags"><li><a href="/t/1">Ferry</a></li><li><a href="/t/2">Advertisement</a></li></ul>';
    expect(read({ below }).keywords).toEqual(['Ferry']);
  });

  test('a single keyword is a byline only where it is whole names', () => {
    const only = (byline: string, content: string): string[] =>
      read({ head: `<meta name="keywords" content="${content}">`, under: `<p class="byline">By ${byline}</p>` })
        .keywords;
    expect(only('AP', 'Japan')).toEqual(['Japan']);
    expect(only('Wren Castellane and Odo Brask', 'Wren Castellane and Odo Brask')).toEqual([]);
    expect(only('Wren Castellane and Odo Brask', 'Odo Brask')).toEqual([]);
  });

  test('what the site’s own programs read is none', () => {
    const names = 'autoplay_video, section:culture, node:culture/wide, @desk, chain ferries, Tarn 10:1';
    expect(read({ head: `<meta name="keywords" content="${names}">` }).keywords).toEqual([
      'chain ferries',
      'Tarn 10:1',
    ]);
  });

  test('a name with a colon or a line below in it is one', () => {
    const names = ['re:publica', 'Harbour:Watch', 'Star_Atlas'];
    expect(read({ head: `<meta name="keywords" content="${names.join()}">` }).keywords).toEqual(names);
  });

  test('several lists of tags are several, and a comma in one of several tags parts none', () => {
    const list = (names: string): string => `<meta name="keywords" content="${names}">`;
    expect(read({ head: list('ferries,chains,rust,islands') + list('Osmund,Tarn,board,mail') }).keywords).toHaveLength(
      8,
    );
    expect(read({ head: list('Tarn, Herald of') + list('chains') }).keywords).toEqual(['Tarn, Herald of', 'chains']);
  });

  test('an entity escaped twice parts no tag', () => {
    expect(read({ head: '<meta name="keywords" content="ferry, osmund&amp;#39;s reach">' }).keywords).toEqual([
      'ferry',
      "osmund's reach",
    ]);
  });
});

describe('tags', () => {
  test('are links that begin with a number sign, wherever they lead', () => {
    const below = '<p><a href="/s?q=a">#Chains</a> <a href="/s?q=b">#Harbours</a></p>';
    expect(read({ below }).keywords).toEqual(['Chains', 'Harbours']);
  });

  const links = '<a href="/t/1">chains</a> <a href="/t/2">harbour</a>';

  test.each([
    ['a label without a sign', `<div class="tags"><span>Aiheet</span> ${links}</div>`],
    [
      'a link beside their box',
      `<div class="tags">${links}</div><div class="report"><a href="#r">Report a fault</a></div>`,
    ],
    [
      'the next story’s heading',
      `<div class="tags">${links}</div><div class="card"><h3><a href="/b">Bear walks again</a></h3></div>`,
    ],
  ])('without %s', (_, below) => {
    expect(read({ below }).keywords).toEqual(['chains', 'harbour']);
  });
});
