/** What stands where a field is looked for and is none: buttons, labels, captions, other lists. Nothing is guessed from it. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { extractArticle } from '../extract.ts';

const TEXT = [
  'The ferry at Osmund’s Reach will run again from Monday, the harbour board said after its meeting on Thursday.',
  'Engineers had found rust in both chains in March, and the islanders have rowed or gone by the mail boat since.',
  'The new chains were forged in Tarn. They weigh eleven tons each, which is two tons more than the old ones did.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
/** What tells a page's language. */
const TEXTS: Readonly<Record<string, string>> = {
  de: '<p>Die neuen Ketten sind in Tarn geschmiedet worden und wiegen elf Tonnen, das sind zwei mehr als die alten.</p>',
  nl: '<p>De nieuwe kettingen zijn in Tarn gesmeed en wegen elf ton, dat is twee ton meer dan de oude wogen.</p>',
  sv: '<p>De nya kedjorna har smitts i Tarn och väger elva ton, det är två ton mer än vad de gamla vägde.</p>',
};
const HEADLINE = 'The chain ferry returns to Osmund’s Reach';

interface Parts {
  head?: string;
  above?: string;
  under?: string;
  below?: string;
  url?: string;
  language?: string;
}

function read({
  head = '',
  above = '',
  under = '',
  below = '',
  url = 'https://www.tarn-herald.example/islands/4711',
  language = 'en',
}: Parts): Article {
  const html = `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body><main>${above}<h1>${HEADLINE}</h1>${under}<div class="text">${(TEXTS[language] ?? '').repeat(3) || TEXT}</div>${below}</main></body></html>`;
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

describe('a second title', () => {
  test.each([
    ['a label', '<h3>Story highlights</h3>'],
    ['a byline', '<h4>By: Wren Castellane, for the islands desk</h4>'],
    ['a date', '<h2>Published on the morning of 27 May 2013</h2>'],
    ['a heading of buttons', '<div class="share-tools"><h3>Send this story about the ferry to a friend</h3></div>'],
    ['another story', '<h3><a href="/other">The mail boat gets a second engine for winter</a></h3>'],
  ])('%s is none', (_, under) => {
    expect(read({ under }).subheadline).toBeNull();
  });

  test('a heading as long as a title is one', () => {
    const title = 'Why did the board wait so long with the chains?';
    expect(read({ under: `<h3>${title}</h3>` }).subheadline).toBe(title);
  });

  test.each([
    ['in Chinese, that says in fewer characters as much', '渡轮停航两个月后将于周一恢复运营'],
    ['in Korean', '선착장 위원회 월요일부터 운항 재개 결정'],
    ['that ends in a year', 'Fares on the ferry to the islands rise by 10% in 2026'],
    ['with the figures of a vote', 'The harbour board decided with 3:1 votes to buy new chains'],
  ])('a heading %s is one', (_, title) => {
    expect(read({ under: `<h3>${title}</h3>` }).subheadline).toBe(title);
  });

  test.each(['Islands and harbours, Wednesday, 27 May 2026', 'On the islands since Wednesday morning, 10:30 GMT'])(
    'a heading that is a date is none: %s',
    (line) => {
      expect(read({ under: `<h3>${line}</h3>` }).subheadline).toBeNull();
    },
  );
});

describe('a section', () => {
  test.each([
    ['a button', '<div class="nav-section"><a class="label" href="/login">Sign In</a></div>'],
    ['a count', '<div class="label"><a href="#c">Comments (12)</a></div>'],
    ['a label', '<div class="field-label">Picture of the day:</div>'],
  ])('%s is none: the address says more', (_, above) => {
    expect(read({ above }).section).toEqual(['islands']);
  });

  test('the headline’s own words in the address are none', () => {
    for (const folders of ['chain-ferry-returns', 'en/chain-ferry-returns'])
      expect(read({ url: `https://www.tarn-herald.example/${folders}/4711` }).section).toEqual([]);
    expect(read({ url: 'https://www.tarn-herald.example/ferries-and-islands/4711' }).section).toEqual([
      'ferries and islands',
    ]);
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

describe('tags', () => {
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

describe('a kicker', () => {
  test('a bar that shows the headline again is none, and a label above it is one', () => {
    const label = (text: string) => `<div class="head-eyebrow">${text}</div>`;
    expect(read({ above: label(`<a href="/i">Islands</a> ${HEADLINE}`) }).kicker).toBeNull();
    expect(read({ above: label('Islands') }).kicker).toBe('Islands');
    expect(read({ above: '<div class="nadnaslov">Islands</div>' }).kicker).toBe('Islands');
  });

  test.each([
    ['<span class="overhead">The chains</span>'],
    ['<p class="kick__article__subtitle">The chains</p>'],
    ['<span role="doc-subtitle" class="sc-catch">The chains</span>'],
    ['<span class="header-label__content">The chains</span><span>:</span>'],
    ['<p class="kicker">The chains:</p>'],
    ['<a href="/i">Islands</a><span class="article_kicker__c">The chains</span>'],
    ['<div><span class="eyebrow">The chains</span> <span>7 May 2026</span></div>'],
  ])('stands on the line above, whatever is beside it: %s', (above) => {
    expect(read({ above }).kicker).toBe('The chains');
  });

  test.each(['TH+', 'Herald Plus'])('the sign of a story that is paid for is none: %s', (sign) => {
    expect(read({ above: `<span class="kicker">${sign}</span>` }).kicker).toBeNull();
  });

  test('what the headline has before its colon is none beside it', () => {
    const head = `<meta property="og:title" content="Islands: ${HEADLINE}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Islands: ${HEADLINE}"}</script>`;
    const article = read({ head, above: '<div class="head-eyebrow">Islands</div>' });
    expect([article.kicker, article.headline]).toEqual([null, `Islands: ${HEADLINE}`]);
  });
});

describe('a lead', () => {
  test('a byline under the headline is none', () => {
    const under =
      '<div class="lead"><b>By Wren Castellane, Tarn Herald<br>Archive and contact of the islands desk</b></div>';
    expect(read({ under }).lead).toBeNull();
  });
});

describe('a byline below the text', () => {
  test('may be the link to the author’s own page, in a box of authors', () => {
    const below = '<div class="author-name"><a href="/authors/wren-castellane">Wren Castellane</a></div>';
    expect(read({ below }).byline?.authors).toMatchObject([{ name: 'Wren Castellane' }]);
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

  test('stands beside the site’s own name in the byline', () => {
    const head = '<meta property="og:site_name" content="Tarn.example">';
    expect(read({ head, under: '<p class="author">Tarn.example/ANP</p>' }).agency).toBe('ANP');
  });
});

describe('the publisher', () => {
  const name = (title: string, head = ''): string | null =>
    read({ head: `<title>${title}</title>${head}` }).publisher.name;

  test('the window’s title names it where the domain says the same', () => {
    expect(name(`${HEADLINE} | Tarn Herald`)).toBe('Tarn Herald');
    expect(name(`The Tarn Herald: ${HEADLINE}`)).toBeNull();
    expect(name(`${HEADLINE} - The Tarn Herald`)).toBe('The Tarn Herald');
    expect(name(`${HEADLINE} - Islands`)).toBeNull();
  });

  test('an address in the name’s place gives way to the title', () => {
    const site = '<meta property="og:site_name" content="www.tarn-herald.example">';
    expect(name(`${HEADLINE} - Tarn Hérald`, site)).toBe('Tarn Hérald');
  });
});
