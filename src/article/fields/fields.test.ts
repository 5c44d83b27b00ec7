/** Each field on the smallest page that shows the behaviour. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { blockTexts } from '../forms/body-text.ts';
import { extractArticle } from '../extract.ts';

const SENTENCE =
  'The harbour board met on Tuesday to hear the engineers’ report on the north mole, which has settled by a hand’s breadth. ';
const TEXT = `<p>${SENTENCE.repeat(2)}</p><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(2)}</p>`;
const URL_READ = 'https://www.courier.example/harbour/the-mole-sinks-4711.html';

function read(body: string, head = '', url = URL_READ): Article {
  const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

function jsonLd(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;
}

describe('headline', () => {
  test('the site’s name in the first heading is no headline', () => {
    const head =
      '<meta property="og:site_name" content="The Courier"><meta property="og:title" content="The mole sinks"><title>The mole sinks</title>';
    const page = `<html><head>${head}</head><body><h1><a href="/">The Courier</a></h1><h3>The mole sinks</h3>${'<p>The harbour’s mole has sunk by a hand since Monday, and nobody can say why.</p>'.repeat(3)}</body></html>`;
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(extractArticle(document, { url: 'https://courier.example/mole' }).article.headline).toBe('The mole sinks');
  });

  test('the site’s name is cut off, whatever sign sets it apart', () => {
    for (const tail of [' | The Courier', ' - News - The Courier', '｜The Courier']) {
      const head = `<meta property="og:site_name" content="The Courier"><meta property="og:title" content="The mole sinks${tail}">`;
      expect(read(TEXT, head).headline).toBe('The mole sinks');
    }
  });

  test('a search engine’s title in the breadcrumb gives way to the heading above the story, without its kicker', () => {
    const body = `<ul class="breadcrumb"><li><a href="/">Home</a></li><li><h1>Mole news: sinking mole</h1></li></ul>
      <article><h2><span class="kicker">North mole</span> <span class="title">The mole sinks by a hand</span></h2>${TEXT}</article>`;
    const head = `<meta property="og:title" content="The mole sinks by a hand">${jsonLd({ headline: 'Mole news: sinking mole' })}`;
    expect(read(body, head)).toMatchObject({ headline: 'The mole sinks by a hand', kicker: 'North mole' });
  });

  test('a kicker that is named so in the heading is cut off, though the window’s title names both', () => {
    const body = `<h1><span class="article__kicker">North mole</span><span class="article__title">The mole sinks by a hand</span></h1>${TEXT}`;
    const title = '<title>North mole: The mole sinks by a hand</title>';
    expect(read(body, title)).toMatchObject({ headline: 'The mole sinks by a hand', kicker: 'North mole' });
    const declared = `${title}<meta property="og:title" content="North mole: The mole sinks by a hand">`;
    expect(read(body, declared).headline).toBe('North mole: The mole sinks by a hand');
  });

  test.each(['label', 'section', 'flag', 'catch', 'title-header', 'sub-title'])(
    'a first part that is named %s stays where the window’s title names both',
    (name) => {
      const body = `<h1><span class="${name}">North mole</span> <span class="article__title">sinks by a hand</span></h1>${TEXT}`;
      const title = '<title>North mole sinks by a hand</title>';
      expect(read(body, title).headline).toBe('North mole sinks by a hand');
    },
  );

  test('entities that were escaped twice are resolved', () => {
    expect(read(TEXT, jsonLd({ headline: 'The mole&#8217;s keeper' })).headline).toBe('The mole’s keeper');
  });
});

describe('byline', () => {
  test('the reporter on the page wins over the organisation in the metadata', () => {
    const head = jsonLd({ author: { '@type': 'Organization', name: 'The Courier' } });
    const { byline } = read(`<h1>The mole sinks</h1><p class="byline">By Hester Lamb</p>${TEXT}`, head);
    expect(byline?.authors).toMatchObject([{ name: 'Hester Lamb', kind: 'person' }]);
  });

  test('an author given by reference is looked up', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', author: { '@id': '#h' } },
        { '@type': 'Person', '@id': '#h', name: 'Hester Lamb' },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script>`;
    expect(read(TEXT, head).byline?.authors).toMatchObject([{ name: 'Hester Lamb' }]);
  });

  test('the line that signs a Vietnamese story at its end is its byline', () => {
    const body = `<h1>Cầu tàu phía bắc bị lún</h1>${TEXT}<p style="text-align:right"><strong>Thanh Hà</strong></p>`;
    expect(read(body).byline?.authors).toMatchObject([{ name: 'Thanh Hà' }]);
  });

  test('who is logged in to the system gives way to who signs below the text', () => {
    const head = jsonLd({ author: { '@type': 'Person', name: 'webmaster' } });
    const signed = `<h1>The mole sinks</h1>${TEXT}<p style="text-align:right"><b>Ann Fell</b></p>`;
    expect(read(signed, head).byline?.raw).toBe('Ann Fell');
    expect(read(TEXT, head).byline).toBeNull();
  });

  test('a photographer is no author', () => {
    expect(
      read(
        `<h1>The mole sinks</h1><figure><img src="/a.jpg"><figcaption>The mole. Photo: Una Reed</figcaption></figure>${TEXT}`,
      ).byline,
    ).toBeNull();
  });
});

describe('times', () => {
  test('midnight with an offset gives way to a time of the same day', () => {
    const head = jsonLd({ datePublished: '2026-11-20T00:00:00+07:00' });
    const line = '<p>20 Nov 2026, 11:25</p>';
    expect(read(`<h1>The mole sinks</h1>${line}${TEXT}`, head).publishedAt?.iso).toContain('T11:25');
    expect(read(`<h1>The mole sinks</h1>${TEXT}`, head).publishedAt?.iso).toContain('T00:00');
  });

  test('a day gives way to a time on it', () => {
    const head = jsonLd({ datePublished: '2026-11-20' });
    const line = '<p>20 Nov 2026, 11:25</p>';
    expect(read(`<h1>The mole sinks</h1>${line}${TEXT}`, head).publishedAt?.iso).toContain('T11:25');
  });

  test('a day beside the headline is told above it as well as below it', () => {
    const above = (line: string): string => `<div><div>${line}</div><h1>The mole sinks</h1>${TEXT}</div>`;
    expect(read(above('<p class="d">20 Nov 2026</p>')).publishedAt?.iso).toBe('2026-11-20');
    const menu = '<ul><li>Home</li><li>World</li><li>Islands</li><li>Money</li></ul>';
    expect(read(above(`${menu}<p class="d">20 Nov 2026</p>`)).publishedAt).toBeNull();
  });

  test('where no date stands above the text, one right below it is its own', () => {
    const text = TEXT + TEXT.replaceAll(' the ', ' that ');
    const below = (line: string): string => `<main><h1>The mole sinks</h1><div>${text}</div>${line}</main>`;
    expect(read(below('<p class="t">11:25 | 20/11/2026</p>')).publishedAt?.iso).toBe('2026-11-20T11:25');
    expect(read(below('<p><a href="/b">11:25 | 20/11/2026</a></p>')).publishedAt).toBeNull();
    expect(read(below('<div class="comments"><p>11:25 | 20/11/2026</p></div>')).publishedAt).toBeNull();
    // It may have a label, but no words of something else, and another story's title is not beside it.
    expect(read(below('<p>Published: 20/11/2026 11:25</p>')).publishedAt?.iso).toBe('2026-11-20T11:25');
    expect(read(below('<p>The next sailing is on 20 Nov 2026, 11:25</p>')).publishedAt).toBeNull();
    const teaser = '<h3>Council votes on harbour</h3>';
    expect(read(below(`<div>${teaser}<p>20 Nov 2026, 11:25</p></div>`)).publishedAt).toBeNull();
    expect(read(below(`<div><p>20 Nov 2026, 11:25</p>${teaser}</div>`)).publishedAt).toBeNull();
  });

  test.each([
    ['p', '12:10', '11:00'],
    ['h3', '12 March 1998', '4 June 2004'],
  ])('the time of a first entry is not the story’s: %s', (tag, first, second) => {
    const entry = (time: string, text: string): string =>
      `<div class="entry"><${tag} class="t">${time}</${tag}>${text}</div>`;
    const opening = tag === 'p' ? `9 May 2026 ${first}` : first;
    const entries = entry(opening, TEXT) + entry(second, TEXT.replaceAll(' the ', ' that '));
    expect(read(`<h1>The mole sinks</h1>${entries}`).publishedAt).toBeNull();
    expect(read(`<h1>The mole sinks</h1><p>20 Nov 2026, 11:25</p>${entries}`).publishedAt?.iso).toContain(
      '11-20T11:25',
    );
  });

  test('an updated time does not pose as the published one', () => {
    const body = `<h1>The mole sinks</h1><p>Updated: 18 July 2024 11:50 | Published: 17 July 2024 10:00</p>${TEXT}`;
    const { publishedAt, modifiedAt } = read(body);
    expect([publishedAt?.iso, modifiedAt?.iso]).toEqual(['2024-07-17T10:00', '2024-07-18T11:50']);
  });

  test('a clock without a zone takes the page’s own, marked as assumed, and a warning says so', () => {
    const article = read(
      TEXT,
      jsonLd({ datePublished: '2024-07-17T10:00:00', dateModified: '2024-07-17T12:00:00+02:00' }),
    );
    expect(article.publishedAt).toMatchObject({ precision: 'minute' });
    const zone = article.publishedAt?.zone;
    expect(article.warnings.some(({ code }) => code === 'date-assumed')).toBe(zone === 'assumed');
  });

  test('a change before publication is none', () => {
    expect(
      read(TEXT, jsonLd({ datePublished: '2024-07-17T10:00:00Z', dateModified: '2024-07-16T10:00:00Z' })).modifiedAt,
    ).toBeNull();
  });

  test('the date of a related story is not this story’s', () => {
    expect(
      read(`<h1>The mole sinks</h1>${TEXT}<aside class="related"><p>12 May 2020 Another story</p></aside>`).publishedAt,
    ).toBeNull();
  });
});

describe('lead and dateline', () => {
  test('a summary set apart is the lead; a first paragraph like the others is none', () => {
    const summary = 'Engineers say that the mole has settled by a hand’s breadth, and ask for time and stone.';
    expect(
      read(`<h1>The mole sinks</h1><p class="standfirst">${summary}</p><div class="text">${TEXT}</div>`).lead,
    ).toBe(summary);
    expect(read(`<h1>The mole sinks</h1><div class="text">${TEXT}</div>`).lead).toBeNull();
  });

  test('a name that the other paragraphs have too makes no lead', () => {
    const named = TEXT.replaceAll('<p>', '<p data-testid="paragraph-annotation-id">');
    expect(read(`<h1>The mole sinks</h1><div>${named}${named}</div>`).lead).toBeNull();
  });

  test('a caption above it that is a sentence does not make the summary of a short story a part of its text', () => {
    const summary = 'Engineers say that the mole has settled by a hand’s breadth, and ask for time and stone.';
    const photo =
      '<div class="cover"><img src="/mole.jpg" width="900" height="600"><div class="cover-info"><span class="cover-caption">The mole at low water, seen from the tower of the old customs house.</span></div></div>';
    const text =
      '<p>The harbour’s mole has sunk by a hand since Monday, and nobody can say why it has.</p><p>Nobody knows.</p>';
    const { lead, photos } = read(
      `<article><h1>The mole sinks</h1>${photo}<div class="text"><p class="perex">${summary}</p>${text}</div></article>`,
    );
    expect([lead, photos.length]).toEqual([summary, 1]);
  });

  test('a date in a box that is named for datelines is none', () => {
    const { dateline } = read(`<h1>The mole sinks</h1><p class="dateline">Tue., Nov. 11, 2025</p>${TEXT}`);
    expect(dateline).toBeNull();
  });

  test('all items of a summary are one lead', () => {
    const items = [
      'Mole sinks by a hand’s breadth',
      'Divers find the old footings gone since spring',
      'Ferry sails again',
    ];
    const list = `<ul class="summary-list">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    const { lead, body } = read(`<h1>The mole sinks</h1><div class="a">${list}<div class="b">${TEXT}</div></div>`);
    expect(lead).toBe(items.join('\n'));
    expect(body.some(({ type }) => type === 'list')).toBe(false);
  });

  test('a place glued to the lead in an element of its own is dateline, not lead', () => {
    const lead = 'Nếu có bão, phà ngừng chạy từ chiều nay và hành khách được hoàn vé trong ngày.';
    const { dateline, lead: found } = read(
      `<h1>Phà ngừng chạy</h1><p class="description"><span class="location-stamp">TP HCM</span>${lead}</p>${TEXT}`,
    );
    expect([dateline?.place, found]).toEqual(['TP HCM', lead]);
  });
});

describe('section, keywords, access and address', () => {
  test('the breadcrumb is the section, without home and headline', () => {
    const body = `<ul class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/n/h">Harbour</a></li></ul><h1>The mole sinks</h1>${TEXT}`;
    expect(read(body).section).toEqual(['News', 'Harbour']);
  });

  test('a numbered list of links in a nav is a breadcrumb, without any name', () => {
    const steps = ['/', '/islands', '/islands/tarn'].map((href, at) => `<li><a href="${href}">Step ${at}</a></li>`);
    const nav = (list: string): string => `<nav aria-label="You are here"><${list}>${steps.join('')}</${list}></nav>`;
    expect(read(`${nav('ol')}<h1>The mole sinks</h1>${TEXT}`).section).toEqual(['Step 1', 'Step 2']);
    expect(read(`${nav('ul')}<h1>The mole sinks</h1>${TEXT}`).section).not.toContain('Step 1');
  });

  test('two links side by side above the headline are one, where the address goes by the first', () => {
    const steps = '<a href="/isles-472.htm">Isles</a></li><li><a href="/life-473.htm">Life</a>';
    const body = `<div><ul class="nav-sub"><li>${steps}</li></ul><h1>The mole sinks</h1>${TEXT}</div>`;
    expect(read(body, '', 'https://courier.example/isles/the-mole-sinks-4711.htm').section).toEqual(['Isles', 'Life']);
    expect(read(body, '', 'https://courier.example/money/the-mole-sinks-4711.htm').section).not.toContain('Life');
    const head = `<nav class="article-head-nav"><a href="/s1">Isles</a> <i></i> <a href="/s2">Life</a></nav>`;
    expect(read(`${head}<h1>The mole sinks</h1>${TEXT}`).section).toEqual(['Isles', 'Life']);
  });

  test('whose the photo is, in a box that is named as a section, is none', () => {
    const body = `<h1>The mole sinks</h1><div class="section">© Harbour Press</div>${TEXT}`;
    expect(read(body).section).toEqual(['harbour']);
  });

  test('a comma-joined list is split; the site’s name and the headline are no keywords', () => {
    const head =
      '<meta property="og:site_name" content="The Courier"><meta name="keywords" content="mole, harbour, The Courier, The mole sinks">';
    expect(read(`<h1>The mole sinks</h1>${TEXT}`, head).keywords).toEqual(['mole', 'harbour']);
  });

  test('a link to its category near the story is its section and no tag, where nothing else says one; a second one is a keyword', () => {
    const link = (name: string): string => `<a href="/c/${name}" rel="category tag">${name}</a>`;
    const others = `<p>Another story</p><p>${link('Money')}</p>`;
    const above = read(`<h1>The mole sinks</h1><p>${link('Islands')}</p>${TEXT}${others}`);
    expect([above.section, above.keywords]).toEqual([['Islands'], []]);
    const below = read(`<h1>The mole sinks</h1>${TEXT}<p>${link('Harbour')}, ${link('Islands')}</p>${others}`);
    expect([below.section, below.keywords.includes('Islands')]).toEqual([['Harbour'], true]);
  });

  test('links in a box labelled as tags are keywords, in any language', () => {
    for (const label of ['Tags', 'Từ khóa', 'Themen', 'Mots-clés', 'タグ', 'Теги']) {
      expect(
        read(`<h1>The mole sinks</h1>${TEXT}<div>${label}: <a href="/1">mole</a>, <a href="/2">stone</a></div>`)
          .keywords,
      ).toEqual(['mole', 'stone']);
    }
  });

  test('what only tracks is no part of the address; another site’s canonical link is not believed', () => {
    const tracked = `${URL_READ}?id=7&utm_source=x&fbclid=y#top`;
    expect(read(TEXT, '', tracked).canonicalUrl).toBe(`${URL_READ}?id=7`);
    expect(read(TEXT, '<link rel="canonical" href="https://elsewhere.example/a">').canonicalUrl).toBe(URL_READ);
  });

  test('an address that a page has left from the story before is not believed', () => {
    const left = '<link rel="canonical" href="/harbour/ferries-run-late.html">';
    const shown = `<h1>The mole sinks by a hand</h1>${TEXT}`;
    const own = 'https://www.courier.example/harbour/the-mole-sinks.html';
    expect(read(shown, left, own).canonicalUrl).toBe(own);
    const same = [
      ['/harbour/the-mole-sinks.html', 'https://www.courier.example/amp/harbour/the-mole-sinks.html'],
      ['/harbour/the-mole-sinks.html', 'https://m.courier.example/harbour/the-mole-sinks/print/2'],
      ['/harbour/mole-settles-further-481516', 'https://www.courier.example/harbour/the-mole-sinks-481516'],
      ['/story/481516', 'https://www.courier.example/harbour/the-mole-sinks.html'],
      ['/harbour/north-mole-is-lower', 'https://www.courier.example/harbour/the-mole-sinks'],
    ] as const;
    for (const [declared, url] of same) {
      const { canonicalUrl } = read(shown, `<link rel="canonical" href="${declared}">`, url);
      expect(canonicalUrl).toBe(`${new URL(url).origin}${declared}`);
    }
  });

  test('a story declared as not free is paywalled, and one not declared is unknown', () => {
    expect(read(TEXT, jsonLd({ isAccessibleForFree: 'False' })).access).toBe('paywalled');
    expect(read(TEXT).access).toBe('unknown');
  });

  test('a notice below the text says that a story of which nothing is declared is not free', () => {
    const told = (notice: string, head = '') => read(`${TEXT}<div><p>${notice}</p></div>`, head).access;
    expect(told('This article is for subscribers only.')).toBe('paywalled');
    expect(told('Den här artikeln är endast för prenumeranter.')).toBe('paywalled');
    expect(told('Artykuł dostępny tylko dla prenumeratorów.')).toBe('paywalled');
    expect(told('Comments are for subscribers only.')).toBe('unknown');
    expect(told('この記事は会員限定です。')).toBe('unknown');
    expect(told('This article is for subscribers only.', jsonLd({ isAccessibleForFree: true }))).toBe('free');
  });
});

test('a language declared wrongly gives way to the one that the text is written in', () => {
  const vi =
    'Cầu tàu phía bắc của cảng đã bị lún và các kỹ sư cho biết không có gì được làm trong những năm qua với một người. '.repeat(
      6,
    );
  expect(read(`<h1>Cầu tàu bị lún</h1><p>${vi}</p><p>${vi}</p>`).language).toBe('vi');
});

test('a story of which the site declares far more text than it shows is called truncated', () => {
  const codes = read(TEXT, jsonLd({ wordCount: 4000 })).warnings.map(({ code }) => code);
  expect(codes).toContain('body-truncated');
});

test('a story with a paywall below it is called truncated, but not where what that hides is shown', () => {
  const paid =
    '<p class="paywall">The engineers said so in the spring, and once more in the autumn, to the council.</p>';
  const codes = (end: string): string[] =>
    read(`<h1>The mole sinks</h1>${TEXT}${end}`, jsonLd({ isAccessibleForFree: 'False' })).warnings.map(
      ({ code }) => code,
    );
  expect(codes(paid)).not.toContain('body-truncated');
  expect(codes('<div class="paywall"><p>The rest is for subscribers.</p><button>Subscribe</button></div>')).toContain(
    'body-truncated',
  );
});

describe('a Vietnamese wire story without any metadata or class names', () => {
  const caption = 'Các kỹ sư khảo sát cầu tàu. Ảnh: Thanh Hà - TTXVN';
  const lead =
    'Ngày 13/1, tại thành phố Cẩm Bình, Ban Quản lý cảng cùng năm huyện ven biển tổ chức Hội nghị sơ kết quy chế phối hợp.';
  const paragraph =
    'Theo Ban Quản lý cảng, năm qua tình hình thời tiết tiếp tục diễn biến phức tạp, cầu tàu phía bắc bị lún và cần được gia cố sớm.';
  const layouts: Record<string, string> = {
    'figure and figcaption': `<figure><img src="/1.jpg" width="800" height="533"><figcaption>${caption}</figcaption></figure>`,
    'a table with a caption row': `<table><tr><td><img src="/1.jpg" width="800" height="533"></td></tr><tr><td>${caption}</td></tr></table>`,
    'a centred italic paragraph': `<p align="center"><img src="/1.jpg" width="800" height="533"></p><p align="center"><i>${caption}</i></p>`,
  };

  test.each(Object.keys(layouts))('comes out whole with %s', (name) => {
    const text = `<p>TTXVN - Hội nghị nhằm đánh giá kết quả đã đạt được. ${paragraph}</p><p>${paragraph}</p><p>${paragraph}./.</p>`;
    const body = `<p>Kinh tế biển</p><h1>Cảng Cẩm Bình phối hợp gia cố cầu tàu phía bắc</h1><p>Cẩm Bình</p><p>${lead}</p>`;
    const article = read(
      `<div>${body}${layouts[name] ?? ''}${text}<p>Thanh Hà</p><p>Xem thêm</p></div>`,
      '',
      'https://bantin.example/kinh-te-bien/cang-17.html',
    );
    expect(article).toMatchObject({
      section: ['Kinh tế biển'],
      headline: 'Cảng Cẩm Bình phối hợp gia cố cầu tàu phía bắc',
      lead,
      dateline: { place: 'Cẩm Bình', agency: 'TTXVN' },
      byline: { authors: [{ name: 'Thanh Hà', kind: 'person' }] },
      agency: 'TTXVN',
      photos: [
        { caption: 'Các kỹ sư khảo sát cầu tàu.', credit: { photographers: ['Thanh Hà'], agencies: ['TTXVN'] } },
      ],
    });
    const texts = blockTexts(article.body);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/^Hội nghị nhằm/);
    expect(texts[2]).toMatch(/gia cố sớm\.$/);
  });
});
