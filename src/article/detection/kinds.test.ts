import { describe, expect, test } from 'vitest';
import { detectArticle } from './detect.ts';

const STORY = 'https://courier.example/news/ferry-to-skerrow-sails-again-after-storm';

function detect(html: string, url = STORY) {
  return detectArticle(new DOMParser().parseFromString(html, 'text/html'), url);
}

const OG = '<meta property="og:type" content="article">';
const PUBLISHED = '<meta property="article:published_time" content="2026-11-18T08:00:00Z">';
const DATED = '<h1>Ferry to Skerrow sails again</h1><span>18 November 2026</span>';
const TEXT =
  '<p>The ferry to Skerrow sailed at dawn for the first time since the storm, and half the island stood on the quay to see it off.</p>';
const PAGE = OG + DATED + TEXT.repeat(4);
const data = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('a dated page of some length that calls itself an article is one', () => {
  test('as it stands', () => expect(detect(PAGE).isArticle).toBe(true));

  test.each([
    'https://courier.example/jobs/staff-nurse-for-the-night-shift-on-skerrow',
    'https://docs.courier.example/computing-the-height-of-tide-at-skerrow',
    'https://courier.example/wiki/the-lighthouse-of-skerrow-and-its-keepers',
    'https://courier.example/chinh-sach-bao-mat-thong-tin-nguoi-dung.html',
    'https://courier.example/questions/48213',
  ])('but not where no stories lie: %s', (url) => {
    expect(detect(PAGE, url).isArticle).toBe(false);
    // A story that its data declare lies where it likes.
    expect(detect(data('{"@type":"NewsArticle"}') + PAGE, url).isArticle).toBe(true);
  });

  test.each(['£210.00', '1.290.000₫', '8,800円（税込）', 'Price: 12 990'])(
    'but not with its price under the headline: %s',
    (price) => {
      const page = PAGE.replace('</h1>', `</h1><p>${price}</p>`);
      expect(detect(page).isArticle).toBe(false);
      expect(
        detect(page.replace(price, `A ticket costs ${price} each way now, the ferry company said.`)).isArticle,
      ).toBe(true);
      // News about a price, with something for sale beside it.
      expect(detect(PUBLISHED + page).isArticle).toBe(true);
    },
  );

  test('but not what was changed and never published, in a few lines', () => {
    const changed = '<meta property="article:modified_time" content="2026-11-18T08:00:00Z">';
    const page = OG + DATED + TEXT.repeat(2);
    expect(detect(page).isArticle).toBe(true);
    expect(detect(changed + page).isArticle).toBe(false);
    expect(detect(changed + PUBLISHED + page).isArticle).toBe(true);
  });

  test.each(['error404', 'archive tag', 'page-template page-id-12', 'single-product'])(
    'but not what its system calls otherwise: %s',
    (name) => expect(detect(`<body class="x ${name}">${PAGE}`).isArticle).toBe(false),
  );
});

describe('figures and tools', () => {
  const table = `<table>${'<tr><td>Skerrow Rovers</td><td>31</td><td>44:20</td></tr>'.repeat(8)}</table>`;

  test('a table with a line of text is no brief', () => {
    const brief = OG + DATED + TEXT;
    expect(detect(brief).isArticle).toBe(true);
    expect(detect(brief + table).isArticle).toBe(false);
    expect(detect(`${brief}<div id="map"></div>`).isArticle).toBe(false);
  });

  test('a report beside a table is an article', () => {
    expect(detect(PAGE.replace('<p>', `${table}<p>`).replaceAll(TEXT, TEXT.repeat(2))).isArticle).toBe(true);
  });
});

describe('dates', () => {
  const page = (line: string) => `<h1>Bridge over the sound of Skerrow</h1>${line}${TEXT.repeat(4)}`;

  test('a date in a sentence is none of the page’s, an agency’s before its dash is', () => {
    const sentence = TEXT.replace('sailed', '(in service since 3 May 1971) sailed');
    expect(detect(page(sentence)).reasons).toContain('undated');
    expect(detect(page(TEXT.replace('<p>', '<p>SKERROW, 3 May 2026 – '))).reasons).not.toContain('undated');
  });

  test('nor are the dates of a list of links', () => {
    const list = `<ul><li><a href="/x">Council votes</a> 3 May 2026</li></ul>`;
    expect(detect(page(list)).reasons).toContain('undated');
    expect(detect(page('<ul><li>3 May 2026</li></ul>')).reasons).not.toContain('undated');
  });

  test('a day without hyphens is one in an address', () => {
    for (const path of ['n1/2026/1118/c1001.html', 'kouhou/2026/1118_02.html', 'delhi/track-2026-11-18'])
      expect(detect(TEXT, `https://courier.example/${path}`).reasons).toContain('story-address');
    expect(detect(TEXT, 'https://courier.example/harbour/index.html').reasons).not.toContain('story-address');
  });
});

describe('what structured data speak of', () => {
  const match = data('{"@type":"SportsEvent","name":"Skerrow v Hold"}');
  test('a match, a product or a book is a dated article’s subject, and else what the page is', () => {
    expect(detect(match + PAGE).isArticle).toBe(false);
    expect(detect(match + PUBLISHED + PAGE).isArticle).toBe(true);
  });

  test('a recipe is none, whatever else its blog calls it', () => {
    const recipe = (type: string) => data(`{"@graph":[{"@type":"${type}"},{"@type":"Recipe"}]}`) + PUBLISHED + PAGE;
    expect(detect(recipe('Article')).reasons).toContain('declared-other');
    expect(detect(recipe('NewsArticle')).reasons).toContain('declared-article');
  });
});

describe('headlines', () => {
  test('a line of text that the window’s title begins with is one', () => {
    const page = `<title>Ferry to Skerrow sails again… - Courier</title><b>Ferry to Skerrow sails again after the storm</b>`;
    expect(detect(page + TEXT.repeat(4)).reasons).toContain('headline');
    expect(detect(page.replace('<b>Ferry', '<b>Our ferry') + TEXT.repeat(4)).reasons).not.toContain('headline');
  });

  test('a post’s title is one however short; a list’s are links', () => {
    for (const name of ['class="entry-title"', 'itemprop="headline"']) {
      expect(detect(`<h3 ${name}>The bridge</h3>${TEXT}`).reasons).toContain('headline');
      expect(detect(`<h3 ${name}><a href="/x">The bridge</a></h3>${TEXT}`).reasons).not.toContain('headline');
    }
  });
});

describe('text', () => {
  test('that a script is yet to draw counts, where the page shows none', () => {
    const script = (text: string) => `<script>window.state = ${JSON.stringify({ body: text })}</script>`;
    const page = `<title>Ferry to Skerrow sails again in the rain</title><div id="app"></div>`;
    expect(detect(page + script(TEXT.repeat(4))).isArticle).toBe(true);
    expect(detect(page + script('ab12'.repeat(200))).isArticle).toBe(false);
    expect(detect(`${page}<h1>Our ships and their history</h1>${TEXT}${script(TEXT.repeat(4))}`).isArticle).toBe(false);
  });

  test('set in the font tags of 2005, or as answers in a list of questions, counts', () => {
    const text = TEXT.replaceAll(/<\/?p>/g, '');
    for (const tag of ['font', 'dd'])
      expect(detect(`${DATED}<dl>${`<${tag}>${text}</${tag}>`.repeat(10)}</dl>`).reasons).toContain('long-text');
  });

  test('in a live blog’s entries with a link to each is no list of other stories', () => {
    const entry = (link: string) =>
      `<div><time datetime="2026-11-18">10:05</time>${TEXT}<a href="${link}">Share</a></div>`;
    expect(detect(OG + DATED + entry('#p1').repeat(9)).reasons).not.toContain('scattered-text');
    expect(detect(OG + DATED + entry('/x').repeat(9)).reasons).toContain('scattered-text');
  });
});
