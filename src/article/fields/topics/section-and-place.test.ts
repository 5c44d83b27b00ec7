/** What stands where a section or a place is looked for and is none, and what is one: nothing is guessed. */
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { HEADLINE, read, TEXT } from '../beside.fixture.ts';

describe('a section', () => {
  test.each([
    ['a button', '<div class="nav-section"><a class="label" href="/login">Sign In</a></div>'],
    ['a count', '<div class="label"><a href="#c">Comments (12)</a></div>'],
    ['a label', '<div class="field-label">Picture of the day:</div>'],
  ])('%s is none: the address says more', (_, above) => {
    expect(read({ above }).section).toEqual(['islands']);
  });

  test.each(['Reportage', 'Long read', 'Opinion', 'Exclusive'])('%s says what kind of text it is', (kind) => {
    const above = `<div class="section-label">${kind}</div>`;
    expect(read({ above }).section).toEqual(['islands']);
    const url = 'https://www.tarn-herald.example/4711';
    const head = '<meta property="article:section" content="Harbours">';
    expect(read({ above, url, head }).section).toEqual(['Harbours']);
    // Where nothing else names one, or the address says the same.
    expect(read({ above, url }).section).toEqual([kind]);
    const own = `https://www.tarn-herald.example/${kind.toLowerCase().replace(' ', '-')}/4711`;
    expect(read({ above, url: own }).section[0]?.toLowerCase()).toBe(kind.toLowerCase());
  });

  test('whom the story is from is none, beside it or alone', () => {
    const sectionOf = (name: string) =>
      read({ head: `<meta property="article:section" content="${name}">`, url: 'https://www.bensao.example/4711' })
        .section;
    for (const sign of ['(TTO)', 'VTV.vn']) expect(sectionOf(sign)).toEqual([]);
    expect(sectionOf('VTV.vn - Kinh tế')).toEqual(['Kinh tế']);
    expect(sectionOf('Giáo dục | (TTO)')).toEqual(['Giáo dục']);
  });

  test('a label that is a section too is one', () => {
    expect(read({ above: '<div class="section-label">Football</div>' }).section).toEqual(['Football']);
  });

  test('the headline’s own words in the address are none', () => {
    for (const folders of ['chain-ferry-returns', 'en/chain-ferry-returns'])
      expect(read({ url: `https://www.tarn-herald.example/${folders}/4711` }).section).toEqual([]);
    expect(read({ url: 'https://www.tarn-herald.example/ferries-and-islands/4711' }).section).toEqual([
      'ferries and islands',
    ]);
  });

  test('the folders of a file on the device are none', () => {
    expect(read({ url: 'file:///islands/ferries/story-4711.html' }).section).toEqual([]);
    expect(read({ url: 'https://www.tarn-herald.example/islands/ferries/story-4711.html' }).section).toEqual([
      'islands',
    ]);
  });

  test('the folder that holds the sections, or files, is none', () => {
    const sectionOf = (path: string): string[] => read({ url: `https://www.tarn-herald.example/${path}` }).section;
    expect(sectionOf('category/islands/4711')).toEqual(['islands']);
    expect(sectionOf('html/2025-11/11/content_4711.htm')).toEqual([]);
  });

  test('a folder is none where the language is written with other letters than an address', () => {
    const sectionOf = (headline: string, folder: string): string[] => {
      const text =
        '<p>Bến phà ở Bến Sao chạy lại từ thứ hai, ban quản lý cho biết sau cuộc họp chiều 12/11.</p>'.repeat(3);
      const html = `<!DOCTYPE html><main><h1>${headline}</h1>${text}</main>`;
      const url = `https://www.bensao.example/${folder}/4711`;
      return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article.section;
    };
    expect(sectionOf('Phà Bến Sao chạy lại từ thứ hai', 'the-gioi')).toEqual([]);
    expect(sectionOf('Το πλοίο επιστρέφει στο νησί', 'politiki')).toEqual([]);
    expect(sectionOf('Die Kettenfähre fährt ab Montag über den Fluss', 'wirtschaft')).toEqual(['wirtschaft']);
  });

  test('is not whom a lone link above the headline names, where the byline names the same', () => {
    const url = 'https://www.tarn-herald.example/4711';
    const above = '<div><a href="/wren-castellane">Wren Castellane</a></div>';
    expect(read({ url, above, under: '<p class="byline">By Wren Castellane</p>' }).section).toEqual([]);
  });

  test('it is one in Turkish, though most words of a headline have marks', () => {
    const text = '<p>Adadaki vapur pazartesi günü yeniden sefere başlıyor, dedi liman müdürü dün akşam.</p>'.repeat(3);
    const html = `<!DOCTYPE html><html lang="tr"><main><h1>Özgür Özışık’tan çağrı</h1>${text}</main></html>`;
    const url = 'https://www.kurye.example/siyaset/4711';
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(extractArticle(page, { url }).article.section).toEqual(['siyaset']);
  });

  test.each(['Thời sự - Báo Bến Sao', 'Báo Bến Sao | Thời sự'])('has not the paper’s name beside it: %s', (name) => {
    const head = '<meta property="og:site_name" content="Báo Bến Sao">';
    expect(read({ head, above: `<div class="cate"><a href="/thoi-su">${name}</a></div>` }).section).toEqual([
      'Thời sự',
    ]);
    expect(read({ head: `${head}<meta property="article:section" content="${name}">` }).section).toEqual(['Thời sự']);
    const other = '<div class="cate"><a href="/phim">Phim - Kịch</a></div>';
    expect(read({ head, above: other }).section).toEqual(['Phim - Kịch']);
  });

  test('of several steps is what links above the headline lead to, each below the one before', () => {
    const url = 'https://www.ben-sao.example/pha-ra-dao-4711.htm';
    const link = (href: string, name: string): string => `<li><a href="${href}">${name}</a></li>`;
    const steps = `${link('/thoi-su.htm', 'Thời sự')}${link('/thoi-su/giao-thong.htm', 'Giao thông')}`;
    expect(read({ url, above: `<ul>${link('/', 'Bến Sao')}${steps}</ul>` }).section).toEqual(['Thời sự', 'Giao thông']);
    expect(read({ url, above: `<ul>${steps}${link('/thoi-su/dan-sinh.htm', 'Dân sinh')}</ul>` }).section).toEqual([]);
  });

  test.each([
    ['<div><a href="/more/10">Islands and boats</a></div>', ['Islands and boats']],
    ['<div><a href="/do-thi/">Đô thị</a></div>', ['Đô thị']],
    ['<div><a href="/news/islands-and-boats.htm">Islands and boats</a></div>', ['Islands and boats']],
    ['<div><a href="/donate/">Support the Herald</a></div>', []],
    ['<ul><li><a href="/service/2">Isles</a></li><li>12 May 2026</li></ul>', ['Isles']],
    ['<div><a href="/">Front</a> / <a href="/do-thi">Isles</a></div>', ['Isles']],
    [
      '<div><ul><li><a href="/a">All</a></li><li><a href="/b">News</a></li></ul></div><div class="b"><a href="/isles">Isles</a></div>',
      ['Isles'],
    ],
    [
      '<div><a href="/isles">Back to Isles</a> <a href="/isles">Isles</a> <a href="/isles/boats">Boats</a></div>',
      ['Isles', 'Boats'],
    ],
    ['<div><a href="/hall">A hall for Tarn, at last?</a></div>', []],
    ['<div><a href="/author/wren">Wren Castellane</a></div>', []],
    ['<div><a href="/subscribe">Subscribe</a></div>', []],
    ['<div><a href="https://courier.example/isles">Isles</a></div>', []],
    ['<div><a href="/a-hall-for-the-harbour-at-last-4711">Hall at last</a></div>', []],
    ['<ul><li><a href="/isles">Isles</a></li><li><a href="/sport">Sport</a></li></ul>', []],
    ['<header><div><a href="/epaper">Paper</a></div></header>', []],
  ])('is what a lone link above the headline leads to: %s', (above, section) => {
    expect(read({ url: 'https://www.tarn-herald.example/4711', above }).section).toEqual(section);
  });

  test('what the page declares is one, whatever buttons are called', () => {
    const head = (name: string): string =>
      `<script type="application/ld+json">{"@type":"NewsArticle","articleSection":"${name}"}</script>`;
    for (const name of ['Advertising', 'Advertisement', 'Top stories', 'Tin mới'])
      expect(read({ head: head(name) }).section).toEqual([name]);
    const path = '<nav class="breadcrumb"><a href="/">Home</a> <a href="/top">Top stories</a></nav>';
    expect(read({ above: path }).section).toEqual(['Top stories']);
  });

  test('a word that is a button’s in another language is one', () => {
    const above = '<a class="section" href="/x">Quảng cáo</a>';
    expect(read({ above }).section).toEqual(['Quảng cáo']);
    expect(read({ above: above.replace('Quảng cáo', 'Advertisement') }).section).toEqual(['islands']);
  });

  test('what tells a breadcrumb’s name to those who cannot see it is no step', () => {
    const steps = '<ol><li><a href="/islands/">Islands</a></li><li><a href="/islands/ferries/">Ferries</a></li></ol>';
    const above = `<nav class="breadcrumbs"><div class="visually-hidden">Breadcrumb trail links</div>${steps}</nav>`;
    expect(read({ above }).section).toEqual(['Islands', 'Ferries']);
  });

  test('when the story came out, in the breadcrumb’s box, is no step', () => {
    const above =
      '<div class="bread-crumb"><ul><li><a href="/i">Islands</a></li></ul><p>Thứ Tư, 12/11/2025 - 14:32</p></div>';
    expect(read({ above }).section).toEqual(['Islands']);
  });

  test('the last step may be the story’s own name without its kicker', () => {
    const title = 'The harbour’s chains: The chain ferry returns to Osmund’s Reach';
    const steps = '<a href="/islands/">Islands</a> › <a href="/b">The chain ferry returns to Osmund’s Reach</a>';
    const head = `<meta property="og:title" content="${title}">`;
    const under = `<div class="breadcrumb">${steps}</div>`;
    const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${under}<h1>${title}</h1>${TEXT}</body></html>`;
    const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
      url: 'https://a.example/b',
    });
    expect(article.section).toEqual(['Islands']);
  });

  test('where the story is from, above the headline, is none', () => {
    expect(read({ above: '<div class="source">来源：新华网</div>' }).section).toEqual(['islands']);
  });

  test('who wrote it, in a part of the page that is called a section, is none', () => {
    expect(read({ under: '<div class="author-section">Wren Castellane</div>' }).section).toEqual(['islands']);
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","author":"Wren Castellane"}</script>';
    expect(read({ head, under: '<div class="label">Wren Castellane</div>' }).section).toEqual(['islands']);
  });

  test.each(['Uncategorized', 'Sin categoría', 'Articles', 'Chưa phân loại'])('%s names none', (declared) => {
    const head = `<meta property="article:section" content="${declared}">`;
    expect(read({ head }).section).toEqual(['islands']);
  });

  test('the folder of a language names none, and the next one does', () => {
    expect(read({ url: 'https://www.tarn-herald.example/en-gb/islands/ferry-4711' }).section).toEqual(['islands']);
  });

  test.each([
    ['news/islands/4711', ['islands']],
    ['nachrichten/islands/ferry-4711', ['islands']],
    ['en/news/articles/c4x7kk', []],
    ['news/4711', []],
    ['artikel/3', []],
    ['article/islands/ferry-4711', ['islands']],
    ['article/news/islands/ferry-4711', ['islands']],
    ['berita/islands/ferry-4711', ['islands']],
    ['item/ferry-4711', []],
    ['article/rusty-chains/index.html', []],
  ])('the folder of all stories names none, and the next one may: %s', (path, section) => {
    expect(read({ url: `https://www.tarn-herald.example/${path}` }).section).toEqual(section);
  });

  test.each([
    ['News/Tarn/Outer Islands', ['News', 'Tarn', 'Outer Islands']],
    ['Tarn / Politics', ['Tarn', 'Politics']],
    ['Arts/Culture', ['Arts/Culture']],
  ])('a path declared as one name is taken apart: %s', (name, section) => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","articleSection":"${name}"}</script>`;
    expect(read({ head }).section).toEqual(section);
  });

  test.each([
    ['<li>Chains: Islanders row again</li>', ['Islands']],
    ['<li>Islanders will no longer row</li>', ['Islands']],
    ['<li>Ferries</li>', ['Islands', 'Ferries']],
    ['<li><a href="/f">Ferries: Tarn and Osmund’s Reach</a></li>', ['Islands', 'Ferries: Tarn and Osmund’s Reach']],
  ])('a last step that leads nowhere is none if it is a title: %s', (last, section) => {
    const above = `<ul class="breadcrumb"><li><a href="/islands/">Islands</a></li>${last}</ul>`;
    expect(read({ above }).section).toEqual(section);
  });

  test('links that a script answers are steps', () => {
    const above = '<div class="breadcrumbs"><a>Islands</a><a>Ferries</a></div>';
    expect(read({ above }).section).toEqual(['Islands', 'Ferries']);
  });

  test('what a breadcrumb calls the story itself is no step', () => {
    const above = '<ol class="breadcrumb"><li><a href="/i/">Islands</a></li><li><a href="#text">This one</a></li></ol>';
    expect(read({ above }).section).toEqual(['Islands']);
  });

  test.each([
    ['/islands', 'The Islands', ['The Islands']],
    ['https://www.tarn-herald.example/islands/', '도서', ['도서']],
    ['/islands.htm', 'Menu:', ['islands']],
    ['/ferries', 'Ferries', ['islands']],
  ])('the address’s folder is called what a link to it is called: %s, %s', (href, text, section) => {
    const below = `<footer><a href="${href}"> </a><a href="${href}">${text}</a></footer>`;
    expect(read({ below }).section).toEqual(section);
  });

  test('a department’s subdomain is not the site’s name', () => {
    const at = { url: 'https://sport.tarn-herald.example/rowing/4711' };
    const head = `<title>${HEADLINE} | Sport</title><meta name="news_keywords" content="sport, rowing"><script type="application/ld+json">{"@type":"NewsArticle","articleSection":"Sport"}</script>`;
    const article = read({ ...at, head });
    expect(article.section).toEqual(['Sport']);
    expect(article.keywords).toEqual(['sport', 'rowing']);
    expect(article.publisher.name).toBeNull();
    const british = { url: 'https://news.tarn-herald.co.uk/islands/4711' };
    expect(read({ ...british, head: `<title>${HEADLINE} | Tarn Herald</title>` }).publisher.name).toBe('Tarn Herald');
  });
});

describe('a place', () => {
  test.each([
    ['a person in the tags', '<p>Osmund Reach</p><p>The islanders thank Osmund Reach.</p>'],
    ['the date of the last change', '<p>Updated 7/05/2026 - 18:50</p>'],
    ['a caption', '<figure><img src="/f.jpg" width="640" height="400"><figcaption>TARN</figcaption></figure>'],
  ])('%s is none', (_, under) => {
    expect(read({ under }).dateline).toBeNull();
  });

  test('who speaks in a transcript is none', () => {
    const under =
      '<div class="text"><p>WREN CASTELLANE: The ferry will run again from Monday, says the board.</p><p>ODO BRASK: It should never have stopped, and we told them so in March.</p></div>';
    expect(read({ under }).dateline).toBeNull();
  });

  test('a dash that stands in the place’s element is no part of it', () => {
    const under =
      '<div class="text"><p><span class="dateline">TARN — </span>The ferry will run again from Monday, says the board.</p></div>';
    expect(read({ under }).dateline?.place).toBe('TARN');
  });

  test('who wrote it, where and when, in one line, is no place', () => {
    const under =
      '<div class="firma"><span class="author">Wren Castellane</span> <span>Tarn</span> <span>10 MAY 2026 - 21:15 CET</span></div>';
    expect(read({ under }).dateline).toBeNull();
  });

  const opening = (
    language: string,
    text: string,
    lead = '<p class="lead">The chains hold again, and the mail boat rests.</p>',
  ) =>
    read({
      language,
      under: `${lead}<div class="text"><p>${text} ferry will run again from Monday, says the board.</p></div>`,
    }).dateline;

  test.each([
    ['de', 'Hannover – Die', 'Hannover'],
    ['de', 'Bad Altenbrook - Die', 'Bad Altenbrook'],
    ['de', 'Altenbrook am Tarn – Die', 'Altenbrook am Tarn'],
    ['de', 'ALTENBROOK. Die', 'ALTENBROOK'],
    ['sv', 'SKARVÖ. Den', 'SKARVÖ'],
    ['en', 'TARN. The', undefined],
    ['en', 'Brussels, Belgium – The', 'Brussels, Belgium'],
    ['en', 'Brussels – The', undefined],
    ['de', 'Update – Die', undefined],
    ['de', 'Kommentar – Die', undefined],
    ['de', '<b>Altenbrook · </b>Die', 'Altenbrook'],
    ['de', '(Tarn) Die', undefined],
    ['de', '(Osmund) Die', 'Osmund'],
    ['de', 'Osmund: Die', 'Osmund'],
    ['de', 'Osmund/Neu Tarn. Die', 'Osmund/Neu Tarn'],
    ['en', '<b class="place_cont">New Delhi: </b>The', 'New Delhi'],
    ['en', '<b>New Delhi:</b> The', 'New Delhi'],
    ['en', '<b>Interview:</b> The', undefined],
  ])('that opens the text is one as papers set it: %s, %s', (language, text, place) => {
    expect(opening(language, text)?.place).toBe(place);
  });

  test('in a later paragraph a word before a dash is none', () => {
    const lead = '<p class="lead">The chains hold again.</p>' + TEXT;
    expect(opening('de', 'Hannover – Die', lead)).toBeNull();
  });

  test('who speaks, in bold type, is none', () => {
    const said = '<b>Wren Castellane:</b> It should never have stopped, and we told them so in March. The';
    expect(opening('en', said, `<div class="text"><p>${said} board.</p></div>`)).toBeNull();
  });

  test('a caption is asked for none', () => {
    const photo =
      '<div class="slide"><img src="/f.jpg" width="900" height="600"><div class="slide-description"><p>FILE - The ferry at Osmund’s Reach, Oct. 2, 2025. (AP Photo/Ines Hallam, File)</p></div></div>';
    expect(opening('en', 'PORT SARREL, Ore. (AP) — The', photo)).toMatchObject({
      place: 'PORT SARREL, Ore.',
      agency: 'AP',
    });
  });

  test('in an element named for it ends before the outlet', () => {
    const line =
      '<cite><span class="source__location">Lower Tarn</span> <span class="source__text">CNN</span> <span>—</span></cite>';
    expect(read({ under: `<div class="source">${line}</div>` }).dateline?.place).toBe('Lower Tarn');
    const alone = '<p><b class="place_cont">New Delhi: </b></p>';
    expect(read({ under: alone }).dateline?.place).toBe('New Delhi');
  });

  test('a declared place ends where its sign does', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","contentLocation":{"@type":"Place","name":"Tarn"}}</script>';
    const under =
      '<div class="text"><p>Tarn. The ferry will run again from Monday, says the board of the harbour.</p></div>';
    expect(read({ head, under }).dateline).toMatchObject({ raw: 'Tarn.', place: 'Tarn' });
  });
});

test('another story’s category below the text is not this one’s', () => {
  const link = (name: string): string => `<a rel="category tag" href="/category/${name}/">${name}</a>`;
  const title = '<h3><a href="/a">Islanders win the cup for the third time</a></h3>';
  const url = 'https://www.tarn-herald.example/2026/05/ferry';
  const sectionBelow = (below: string): string[] => read({ url, under: TEXT, below }).section;
  for (const others of [
    `<div><div>${link('Sport')}</div><div>${title}</div></div>`,
    `<div>${link('Sport')}${title}</div>`,
  ]) {
    expect(sectionBelow(`<div class="more">${others}</div>`)).toEqual([]);
    const own = `<footer>Posted in ${link('Islands')}</footer>`;
    expect(sectionBelow(`${own}<div class="more">${others}</div>`)).toEqual(['Islands']);
  }
  expect(sectionBelow(`<div><div>${link('Islands')}</div></div><div>${title}</div>`)).toEqual(['Islands']);
});

describe('a section of several categories', () => {
  const url = 'https://www.tarn-herald.example/2026/05/ferry';
  const link = (name: string) => `<a rel="category tag" href="/category/${name}/">${name}</a>`;
  const data = (names: string[]) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","articleSection":${JSON.stringify(names)}}</script>`;

  test('is the first, where they stand in the order of their names or with commas', () => {
    expect(read({ url, head: data(['Europe', 'News', 'Sport']) }).section).toEqual(['Europe']);
    const above = `<p class="categories">${['News', 'Sport', 'Europe'].map(link).join(', ')}</p>`;
    expect(read({ url, above }).section).toEqual(['News']);
  });

  test.each(['Uncategorized', 'Featured', 'Top Story 1'])('has no %s, though that is the first', (name) => {
    expect(read({ url, head: data([name, 'Sport', 'World']) }).section).toEqual(['Sport']);
    const above = `<p class="categories">${[name, 'Sport', 'World'].map(link).join(', ')}</p>`;
    const { section, keywords } = read({ url, above });
    expect([section, keywords]).toEqual([['Sport'], ['World']]);
  });

  test('is the way to the story, where the address goes it or they stand in another order', () => {
    expect(read({ url, head: data(['News', 'Europe']) }).section).toEqual(['News', 'Europe']);
    const inEurope = 'https://www.tarn-herald.example/europe/2026/ferry';
    expect(read({ url: inEurope, head: data(['Europe', 'Ferries']) }).section).toEqual(['Europe', 'Ferries']);
  });
});
