/** What stands where a byline or an agency is looked for and is none, and what is one. */
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { HEADLINE, read, TEXT } from '../beside.fixture.ts';

describe('a byline below the text', () => {
  test('may be the link to the author’s own page, in a box of authors', () => {
    const below = '<div class="author-name"><a href="/authors/wren-castellane">Wren Castellane</a></div>';
    expect(read({ below }).byline?.authors).toMatchObject([{ name: 'Wren Castellane' }]);
  });

  test('may be a name with its agency, or stand in brackets as a whole', () => {
    expect(read({ below: '<p>Wren Castellane (Belga)</p>' }).byline?.raw).toBe('Wren Castellane (Belga)');
    expect(read({ below: '<p>Wren Castellane (Tarn)</p>' }).byline).toBeNull();
    const below = '<p>(Reporting by Wren Castellane in Tarn; Editing by Tom Orme)</p>';
    expect(read({ below }).byline?.authors).toMatchObject([{ name: 'Wren Castellane' }]);
  });

  test('may be a name in brackets of which the text has not spoken', () => {
    const authorsOf = (below: string) => read({ below: `<p>${below}</p>` }).byline?.authors.map(({ name }) => name);
    expect(authorsOf('(Wren Castellane)')).toEqual(['Wren Castellane']);
    expect(authorsOf('(Wren Castellane and Tom Orme)')).toEqual(['Wren Castellane', 'Tom Orme']);
    for (const other of [
      '(Osmund’s Reach)',
      '(The End)',
      '(To be continued)',
      '(Associated Press)',
      '(Tarn, May 2026)',
    ])
      expect(authorsOf(other)).toBeUndefined();
  });

  test('is no line over links amid the text', () => {
    const links = '<p><b>Rowing Times</b></p><ul><li><a href="/b">The mail boat gets a second engine</a></li></ul>';
    const last =
      '<p>The islanders have rowed since March, and some of them say they will go on rowing all the same.</p>';
    const html = `<html lang="en"><body><main><h1>${HEADLINE}</h1><div>${TEXT}${links}${last}</div></main></body></html>`;
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(extractArticle(document, { url: 'https://www.tarn-herald.example/islands/4711' }).article.byline).toBeNull();
  });
});

describe('a byline', () => {
  test('may stand behind the date', () => {
    const line = 'Posted on 7 May 2026 at 10:15, by Wren Castellane';
    expect(read({ under: `<p class="info">${line}</p>` }).byline?.raw).toBe('by Wren Castellane');
  });

  test('a form’s small print that begins like one is none', () => {
    expect(
      read({ under: '<p>By pressing Send, you agree to the terms that Tarn Herald has set</p>' }).byline,
    ).toBeNull();
  });

  test('a box that says it has no portrait of the author may hold the byline', () => {
    const under = '<div class="sig-line hasnt-bio is-not-column">By <a href="/w">Wren Castellane</a> May 7</div>';
    expect(read({ under }).byline?.authors).toMatchObject([{ name: 'Wren Castellane' }]);
  });

  test('an agency is one on its own site too', () => {
    const head = '<meta property="og:site_name" content="Xinhua">';
    const article = read({
      head,
      under: '<p class="byline">By Xinhua</p>',
      url: 'https://www.xinhua.example/islands/1',
    });
    expect(article.byline?.authors).toMatchObject([{ name: 'Xinhua', kind: 'agency' }]);
    expect(article.agency).toBe('Xinhua');
  });

  test('a link below the text is one in a box of authors and after a marker', () => {
    expect(
      read({ below: '<div class="author">Author: <a href="/w">Wren Castellane</a></div>' }).byline?.authors,
    ).toMatchObject([{ name: 'Wren Castellane' }]);
    expect(read({ below: '<div class="author"><a href="/w">Wren Castellane</a></div>' }).byline).toBeNull();
  });

  test.each([
    ['【山本花子】', '山本花子'],
    ['【関連記事】', undefined],
    ['【2026】', undefined],
  ])('what stands in Japanese brackets below the text: %s', (line, name) => {
    const text =
      '港湾委員会は十日夜、八カ月にわたる補修を終え、島への渡し船の運航を再開することを決めたと発表した。'.repeat(2);
    const html = `<html lang="ja"><body><h1>島の渡し船、再開へ</h1><div class="text"><p>${text}</p><p>${text.slice(9)}</p><p>${line}</p></div></body></html>`;
    const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
      url: 'https://a.example/b',
    });
    expect(article.byline?.authors[0]?.name).toBe(name);
  });

  test('a role in an element of its own is no part of the name', () => {
    const under = '<p class="byline">by Wren Castellane <span>Islands correspondent</span></p>';
    expect(read({ under }).byline?.authors).toMatchObject([{ name: 'Wren Castellane', role: 'Islands correspondent' }]);
  });

  test('names in links of their own are printed as the page has them', () => {
    const under = '<p class="byline">By <a href="/w">Wren Castellane</a>, <a href="/t">Tom Orme</a></p>';
    expect(read({ under }).byline?.raw).toBe('By Wren Castellane, Tom Orme');
  });

  test('the bracket behind whom somebody writes for is closed, and the date behind it is none of it', () => {
    const under =
      '<div><span class="author">Wren Castellane (Tarn Herald)</span> | <span>7 May 2026, 14:32</span></div>';
    expect(read({ under }).byline?.raw).toBe('Wren Castellane (Tarn Herald)');
  });

  test('the story’s title beside the date is none, whatever the page shows above it', () => {
    const title = 'Both Chains Forged Anew';
    const head = `<meta property="og:title" content="${title}">`;
    expect(read({ head, under: `<p>${title}</p><p>7 May 2026</p>` }).byline).toBeNull();
    const long = 'Both Chains - forged anew in seven days';
    const declared = `<meta property="og:title" content="${long}">`;
    expect(read({ head: declared, under: `<p class="author">${long}</p>` }).byline).toBeNull();
  });

  test('names whoever signed above the text where only the first is declared', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","author":{"@type":"Person","name":"Wren Castellane"}}</script>`;
    const signed = (names: string) => {
      const under = `<div class="x_pb x_by"><div>${names}</div><div class="x_pb">Skerrow Register</div></div>`;
      return read({ head, under }).byline?.authors.map(({ name }) => name);
    };
    expect(signed('<a href="/w">Wren Castellane</a><a href="/t">Tom Orme</a>')).toEqual([
      'Wren Castellane',
      'Tom Orme',
    ]);
    expect(signed('<a href="/w">Wren Castellane</a><span>Tom Orme</span>')).toEqual(['Wren Castellane']);
  });

  test('a button beside the date is none', () => {
    expect(read({ under: '<p>7 May 2026</p><p><a href="#c">View Comments</a></p>' }).byline).toBeNull();
  });
});

describe('an agency', () => {
  test.each([
    ['a button that shows the sources', '<p>Source: <span>show</span></p>', null],
    ['a line that leads to other stories', '<p class="source">Read more:</p>', null],
    ['a button', '<p class="source">Print</p>', null],
    ['two agencies by their short forms', '<p>(rtr/dpa)</p>', 'rtr, dpa'],
    ['a paper', '<p class="source">Northern Courier</p>', 'Northern Courier'],
    ['who provided it', '<p>Provided by The Canadian Press</p>', 'The Canadian Press'],
    ['beside the paper itself and who edited it', '<p>Source: tarn-herald.example, wca/dpa</p>', 'dpa'],
    ['a button that leads to other stories', '<p class="source"><a href="/x">Northern Courier</a></p>', null],
    ['after who edited it', '<p>(wca/dpa)</p>', 'dpa'],
    ['behind who edited it', '<p>wca/od (dpa, rtr)</p>', 'dpa, rtr'],
    ['behind the broadcast', '<p>Tarn 4 News, 3 May, 11 am; sda/wca</p>', 'sda'],
  ])('below the text: %s', (_, below, named) => {
    expect(read({ below }).agency).toBe(named);
  });

  test.each([
    ['de', '(wca mit dpa)', 'dpa'],
    ['de', '(mit dpa)', 'dpa'],
    ['de', 'mit dpa', 'dpa'],
    ['de', 'wca/mit dpa', 'dpa'],
    ['de', 'Mit Informationen von dpa', 'dpa'],
    ['de', 'Mit Material von dpa und AFP', 'dpa, AFP'],
    ['de', 'Mit Agenturmaterial von dpa', 'dpa'],
    ['de', '(Mit Material der dpa)', 'dpa'],
    ['da', '/ritzau/', 'ritzau'],
    ['no', '(©NTB)', 'NTB'],
    ['de', 'mit Rost', null],
  ])('below the text, in %s: %s', (language, line, named) => {
    expect(read({ language, below: `<p>${line}</p>` }).agency).toBe(named);
  });

  test.each([
    ['(APA, 4.3.2025)', 'APA'],
    ['(Wren Castellane, APA, 4.3.2025)', 'APA'],
    ['(red, APA, 4.3.2025)', 'APA'],
    ['(Wren Castellane, 4.3.2025)', null],
  ])('in brackets with the day, where the text ends: %s', (bracket, named) => {
    const text = `Die alten Ketten der Fähre waren acht Tonnen schwer, die neuen wiegen elf Tonnen und sollen hundert Jahre lang halten. ${bracket}`;
    expect(read({ language: 'de', below: `<p>${text}</p>` }).agency).toBe(named);
  });
});

describe('an agency above the text', () => {
  test('is the one that is named as the source beside the date, and not a photo’s', () => {
    const date = '<div class="info"><span>7 May 2026</span> <span class="src">Source: Belga</span></div>';
    expect(read({ under: date }).agency).toBe('Belga');
    const author = '{"@type":"NewsArticle","author":{"@type":"Person","name":"Wren Castellane"}}';
    const named = { under: '<p class="author">By Wren Castellane (with Belga)</p>' };
    expect(read({ ...named, head: `<script type="application/ld+json">${author}</script>` }).agency).toBe('Belga');
    expect(read({ under: '<p class="author">Tarn Herald with AFP</p>' }).agency).toBe('AFP');
    const photo =
      '<figure><img src="/f.jpg" width="900" height="600"><figcaption>A chain.<br>Source: AFP</figcaption></figure>';
    expect(read({ under: photo }).agency).toBeNull();
    const byline = '<p>Wren Castellane, Bron: <span>BELGA</span></p>';
    expect(read({ language: 'nl', under: byline }).agency).toBe('BELGA');
  });

  test.each(['Source: AFP / Wren Castellane', '7 May 2026 10:15 Source: AFP Author: Wren Castellane'])(
    'stands beside who wrote for it and behind the date: %s',
    (line) => {
      expect(read({ under: `<p class="info">${line}</p>` }).agency).toBe('AFP');
    },
  );

  test('stands beside the site’s own name in the byline', () => {
    const head = '<meta property="og:site_name" content="Tarn.example">';
    expect(read({ head, under: '<p class="author">Tarn.example/ANP</p>' }).agency).toBe('ANP');
  });
});
