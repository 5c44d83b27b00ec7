import { describe, expect, test } from 'vitest';
import { parse, stories } from '../../../fixtures/stories.ts';
import { detectArticle } from './detect.ts';

const PARAGRAPH =
  '<p>The ferry to Skerrow sailed at dawn for the first time since the storm, and half the island stood on the quay to see it off in the rain.</p>';

const HEADLINE = '<h1>Ferry to Skerrow sails again</h1><p>18 November 2026</p>';

function detect(html: string, url = 'https://courier.example/news/ferry-to-skerrow-sails-again-after-storm') {
  return detectArticle(new DOMParser().parseFromString(html, 'text/html'), url);
}

describe('detectArticle', () => {
  test('a headline with its date, ten paragraphs and a sentence in the address are an article', () => {
    const { isArticle, reasons } = detect(`${HEADLINE}${PARAGRAPH.repeat(10)}`);
    expect(isArticle).toBe(true);
    expect(reasons).toEqual(['long-text', 'story-address', 'headline', 'publication-time']);
  });

  test('a story’s number may stand anywhere in its address', () => {
    const page = `<h1>Ferry to Skerrow sails again</h1>${PARAGRAPH.repeat(3)}`;
    expect(detect(page, 'https://courier.example/aa/2111729/skerrow').reasons).toContain('story-address');
    expect(detect(page, 'https://courier.example/3/all/20131023/58406128/1').reasons).toContain('story-address');
  });

  test.each(stories)('the sample site’s $name is one where the site serves it', ({ name, html }) => {
    expect(detectArticle(parse(html), `http://localhost:8000/stories/${name}/`).isArticle).toBe(true);
  });

  test('a front page that calls itself an article is none', () => {
    const teasers = '<h3><a href="/x">Council votes on harbour budget</a></h3>'.repeat(30);
    const { isArticle, reasons } = detect(
      `<meta property="og:type" content="article"><h1>The Harbour Courier</h1>${teasers}`,
      'https://courier.example/',
    );
    expect(isArticle).toBe(false);
    expect(reasons).toContain('front-address');
    expect(reasons).toContain('many-linked-headings');
  });

  test('a page of a hundred thousand boxes is looked at like any other', () => {
    const heading = '<h2><a href="/x">Council votes on harbour budget</a></h2>';
    const page = heading.repeat(60) + `<div>${PARAGRAPH}</div>`.repeat(130_000);
    expect(detect(page, 'https://courier.example/').isArticle).toBe(false);
  });

  test('a list of articles in the structured data does not make the list one', () => {
    const list =
      '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}</script>';
    expect(detect(`${list}<h1>Harbour</h1>`, 'https://courier.example/harbour').isArticle).toBe(false);
  });

  test('an app, an event or a book in a story’s data makes no other page of it', () => {
    const data =
      '<script type="application/ld+json">[{"@type":"MobileApplication"},{"@type":"NewsArticle","about":{"@type":"Event"}}]</script>';
    expect(detect(`${data}${HEADLINE}${PARAGRAPH.repeat(3)}`).reasons).toContain('declared-article');
  });

  test('a short story that the structured data declare is an article', () => {
    const declared =
      '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"x"}]}</script>';
    expect(detect(`${declared}<h1>Ferry to Skerrow sails again</h1>${PARAGRAPH.repeat(3)}`).isArticle).toBe(true);
  });

  test('an article is declared by any of several types', () => {
    const declared = '<script type="application/ld+json">{"@type":["Report","NewsArticle"]}</script>';
    const list = '<script type="application/ld+json">{"@type":["WebPage","CollectionPage"]}</script>';
    expect(detect(`${declared}${PARAGRAPH.repeat(3)}`).reasons).toContain('declared-article');
    expect(detect(`${list}${PARAGRAPH.repeat(3)}`).reasons).toContain('declared-other');
  });

  test('a review of a film is an article, a film with reviews is none', () => {
    const head = '<meta property="og:type" content="article">';
    const data = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const review = data('{"@type":"Review","itemReviewed":{"@type":"Movie","name":"Night Boats"}}');
    const film = data('{"@type":"Movie","name":"Night Boats","review":{"@type":"Review"}}');
    const text = `${head}${HEADLINE}${PARAGRAPH.repeat(10)}`;
    expect(detect(review + text).isArticle).toBe(true);
    expect(detect(film + text).reasons).toContain('declared-other');
  });

  test('what lies in a folder of stories is a story, and the folder itself is none', () => {
    const page = `<h1>Ferry to Skerrow sails again</h1>${PARAGRAPH.repeat(10)}`;
    expect(detect(page, 'https://courier.example/story/ferry').reasons).toContain('story-address');
    expect(detect(page, 'https://courier.example/articles/').reasons).not.toContain('story-address');
  });

  test('paragraphs set as bare text in boxes count as text', () => {
    const text = PARAGRAPH.replaceAll(/<\/?p>/g, '');
    expect(detect(`<h1>Ferry to Skerrow sails again</h1><div>${`${text}<br><br>`.repeat(10)}</div>`).reasons).toContain(
      'long-text',
    );
  });

  test('Korean text counts by what it says, not by its characters', () => {
    const paragraph = '<p>폭풍으로 멈췄던 스케로 섬 연락선이 열흘 만에 다시 운항을 시작했다고 항만 당국이 밝혔다.</p>';
    expect(detect(`<h1>스케로 연락선 다시 출항</h1>${paragraph.repeat(12)}`).reasons).toContain('long-text');
  });

  test('a lower heading that the window’s title repeats is a headline, another story’s is none', () => {
    const page = `<title>Ferry to Skerrow sails again | Courier</title><h2>Ferry to Skerrow sails again</h2>${PARAGRAPH.repeat(10)}`;
    expect(detect(page).reasons).toContain('headline');
    expect(detect(page.replace('<h2>Ferry', '<h2>How the ferry')).reasons).not.toContain('headline');
  });

  test('a story whose headline is no heading is one, where its title is a sentence', () => {
    const dated = '<div>Ferry to Skerrow sails again in the rain</div><div>18 November 2026</div>';
    const page = `<title>Ferry to Skerrow sails again in the rain - Courier</title>${dated}${PARAGRAPH.repeat(10)}`;
    expect(detect(page).isArticle).toBe(true);
    expect(detect(page.replaceAll('Ferry to Skerrow sails again in the rain', 'Harbours')).isArticle).toBe(false);
  });

  test('a long list of other stories beside a story makes no list of it; a list with summaries is one', () => {
    const teaser = '<h3><a href="/x">Council votes on harbour budget</a></h3>';
    const story = `${HEADLINE}<div>${PARAGRAPH.repeat(10)}</div>${teaser.repeat(30)}`;
    expect(detect(story).isArticle).toBe(true);
    const list = `<h1>News from all of our harbours</h1>${`<div>${teaser}${PARAGRAPH}</div>`.repeat(30)}`;
    expect(detect(list, 'https://courier.example/harbours').reasons).toContain('many-linked-headings');
  });

  test('a date with the month’s name in the address is a story’s', () => {
    expect(detect(PARAGRAPH, 'https://courier.example/2026/nov/18/ferry').reasons).toContain('story-address');
  });

  test('a named author speaks for a story', () => {
    const page = `${HEADLINE}${PARAGRAPH.repeat(4)}`;
    expect(detect(page, 'https://courier.example/x').isArticle).toBe(false);
    expect(detect(`${page}<a rel="author" href="/fell">Ann Fell</a>`, 'https://courier.example/x').isArticle).toBe(
      true,
    );
  });

  test('a login page with small print is no article', () => {
    expect(
      detect(`<h1>Log in to your account</h1><form></form>${PARAGRAPH.repeat(4)}`, 'https://courier.example/login')
        .isArticle,
    ).toBe(false);
  });

  describe('what is as long as a story and is none', () => {
    const structured = (type: string) => `<script type="application/ld+json">{"@type":"${type}"}</script>`;
    const og = (kind: string) => `<meta property="og:type" content="${kind}">`;
    const page = (head: string, heading: string) => `${head}<h1>${heading}</h1>${PARAGRAPH.repeat(12)}`;
    test.each([
      ['a firm about itself', og('website'), 'https://skerrow-ferries.example/company/our-ships-and-their-history'],
      ['a page of a site that calls all its pages articles', og('article'), 'https://skerrow.example/who-we-are'],
      ['a manual', '', 'https://docs.example/guides/getting-started-with-the-library'],
      ['a product', og('product'), 'https://shop.example/outdoor-jacket-with-hood-for-men-12345.html'],
      ['an event', structured('MusicEvent'), 'https://hall.example/whats-on/an-evening-with-the-harbour-choir'],
      ['a book', structured('Book'), 'https://books.example/book/show/1234567-the-night-boats'],
      ['a place to sleep', structured('Hotel'), 'https://travel.example/hotel-seaview-by-the-old-harbour.html'],
      ['questions and answers', structured('FAQPage'), 'https://ferries.example/frequently-asked-questions-here'],
      ['house rules, dated', 'Last changed: 3 May 2026', 'https://shop.example/legal/privacy-policy-and-cookies'],
      ['a forum', '<time datetime="2026-05-03"></time>', 'https://boats.example/threads/which-anchor-to-buy.48211/'],
      [
        'a thread of comments',
        '<time datetime="2026-05-03"></time>',
        'https://boats.example/r/x/comments/1abc/anchor/',
      ],
    ])('%s', (_, head, url) => {
      expect(detect(page(head, 'Everything about the harbour'), url).isArticle).toBe(false);
    });

    const item = (title: string) =>
      `<li>${title}<time datetime="2026-05-03">3 May</time><a rel="author" href="/fell">Ann Fell</a>${PARAGRAPH}</li>`;
    test.each([
      [
        'a section whose titles are headings',
        '<h4><a href="/x">Council votes on harbour budget</a></h4>',
        'business/banks',
      ],
      [
        'one whose titles are boxes',
        '<div class="title"><a href="/x">Council votes on harbour budget</a></div>',
        'business-of-the-coast.html',
      ],
      ['a month of a blog', '<b><a href="/x">Council votes on harbour budget</a></b>', '2026/05/'],
    ])('%s', (_, title, path) => {
      const list = `${og('article')}<h1>News from all of our harbours</h1><ul>${item(title).repeat(12)}</ul>`;
      const { isArticle, reasons } = detect(list, `https://courier.example/${path}`);
      expect(isArticle).toBe(false);
      expect(reasons).toContain('scattered-text');
    });

    test('the front page of one language', () => {
      const story = `${HEADLINE}${PARAGRAPH.repeat(10)}`;
      expect(detect(story, 'https://skerrow.example/pt-br').reasons).toContain('front-address');
      expect(detect(story, 'https://skerrow.example/en/index.html').reasons).toContain('front-address');
      expect(detect(story, 'https://skerrow.example/en/ferry').reasons).not.toContain('front-address');
    });

    test.each([
      '3 May 2026',
      'May 3, 2026',
      '3.5.2026',
      '2026-05-03',
      '2026年5月3日',
      'ngày 3 tháng 5 năm 2026',
      '٣ مايو ٢٠٢٦',
      '16:40',
      '3.5.26',
      'May 7',
      'Sept. 7',
      '7th May',
      '3 hours ago',
      '2 hrs ago',
    ])('until %s stands at its headline', (date) => {
      const undated = page('', 'Ferry to Skerrow sails again');
      expect(detect(undated).reasons).toContain('undated');
      expect(detect(undated.replace('</h1>', `</h1><span>${date}</span>`)).isArticle).toBe(true);
      expect(detect(`<b>${date}</b>${undated}`).isArticle).toBe(true);
    });

    test.each([
      ['vi', '2 giờ trước'],
      ['vi', 'ngày 7 tháng 5'],
      ['de', 'vor 2 Stunden'],
      ['de', '7. Mai'],
      ['es', 'hace 3 días'],
      ['ru', '3 часа назад'],
      ['ar', 'منذ ٣ ساعات'],
      ['ja', '2時間前'],
      ['hi', '7 मई'],
    ])('or, in a page in %s, %s', (language, date) => {
      const undated = `<html lang="${language}">${page('', 'Ferry to Skerrow sails again')}`;
      expect(detect(undated.replace('</h1>', `</h1><span>${date}</span>`)).isArticle).toBe(true);
      expect(detect(undated.replace(language, 'x-no-language')).isArticle).toBe(false);
    });

    test('not until a number of something else, a version or a word with a month in it stands there', () => {
      const undated = page('', 'Ferry to Skerrow sails again');
      for (const words of ['Version 3.5.26', 'v3.5.26', '7 decisions', 'dismay 7', '24/7', '5 of 11'])
        expect(detect(undated.replace('</h1>', `</h1><span>${words}</span>`)).reasons).toContain('undated');
    });

    test('a story each of whose paragraphs has a box of its own is running text', () => {
      const story = `${HEADLINE}<div>${`<div><div>${PARAGRAPH}</div></div>`.repeat(10)}</div>`;
      expect(detect(story).reasons).not.toContain('scattered-text');
    });

    test('or a day in its address', () => {
      const undated = page('', 'Ferry to Skerrow sails again');
      for (const path of ['2026/05/03/ferry', '2026/may/ferry', 'ferry-sails-20260503101500.htm', 'ferry-2026-05-03'])
        expect(detect(undated, `https://courier.example/${path}`).reasons).not.toContain('undated');
      expect(detect(undated, 'https://courier.example/ferry-20269903').reasons).toContain('undated');
    });

    test('a story whose parts have titles, none of which leads elsewhere, is no list', () => {
      const parts = `<section><h2>The ship</h2>${PARAGRAPH.repeat(2)}</section>`.repeat(8);
      expect(detect(`${og('article')}${HEADLINE}${parts}`).isArticle).toBe(true);
    });

    test('a headline on house rules is none of them, and a paper may have a forum', () => {
      const story = `${og('article')}${HEADLINE}${PARAGRAPH.repeat(10)}`;
      for (const path of [
        'news/privacy-policy-vote-angers-islanders',
        'news/terms-of-peace-at-sea',
        'opinion/forum/ferry-letter',
      ])
        expect(detect(story, `https://courier.example/${path}`).isArticle).toBe(true);
    });

    test('a date below the text is not the story’s', () => {
      expect(detect(`${page('', 'Ferry to Skerrow sails again')}<footer>3 May 2026</footer>`).isArticle).toBe(false);
    });
  });

  test('an empty page, a frameset and a broken address do no harm', () => {
    expect(detect('', 'not an address').isArticle).toBe(false);
    expect(detect('<frameset><frame src="a.html"></frameset>').isArticle).toBe(false);
  });

  test('the page is left as it was', () => {
    const document = new DOMParser().parseFromString(`<h1>A</h1>${PARAGRAPH}`, 'text/html');
    const before = document.documentElement.outerHTML;
    detectArticle(document, 'https://courier.example/a');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
