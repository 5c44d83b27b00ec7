import { describe, expect, test } from 'vitest';
import { parse, stories } from '../../fixtures/stories.ts';
import { detectArticle } from './detect.ts';

const PARAGRAPH =
  '<p>The ferry to Skerrow sailed at dawn for the first time since the storm, and half the island stood on the quay to see it off in the rain.</p>';

function detect(html: string, url = 'https://courier.example/news/ferry-to-skerrow-sails-again-after-storm') {
  return detectArticle(new DOMParser().parseFromString(html, 'text/html'), url);
}

describe('detectArticle', () => {
  test('a headline, ten paragraphs and a sentence in the address are an article', () => {
    const { isArticle, reasons } = detect(`<h1>Ferry to Skerrow sails again</h1>${PARAGRAPH.repeat(10)}`);
    expect(isArticle).toBe(true);
    expect(reasons).toEqual(['long-text', 'story-address', 'headline']);
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

  test('a short story that the structured data declare is an article', () => {
    const declared =
      '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"x"}]}</script>';
    expect(detect(`${declared}<h1>Ferry to Skerrow sails again</h1>${PARAGRAPH.repeat(3)}`).isArticle).toBe(true);
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
    const page = `<title>Ferry to Skerrow sails again in the rain - Courier</title>${PARAGRAPH.repeat(10)}`;
    expect(detect(page).isArticle).toBe(true);
    expect(detect(page.replace('Ferry to Skerrow sails again in the rain', 'Harbours')).isArticle).toBe(false);
  });

  test('a long list of other stories beside a story makes no list of it; a list with summaries is one', () => {
    const teaser = '<h3><a href="/x">Council votes on harbour budget</a></h3>';
    const story = `<h1>Ferry to Skerrow sails again</h1><div>${PARAGRAPH.repeat(10)}</div>${teaser.repeat(30)}`;
    expect(detect(story).isArticle).toBe(true);
    const list = `<h1>News from all of our harbours</h1>${`<div>${teaser}${PARAGRAPH}</div>`.repeat(30)}`;
    expect(detect(list, 'https://courier.example/harbours').reasons).toContain('many-linked-headings');
  });

  test('a date with the month’s name in the address is a story’s', () => {
    expect(detect(PARAGRAPH, 'https://courier.example/2026/nov/18/ferry').reasons).toContain('story-address');
  });

  test('a named author speaks for a story', () => {
    const page = `<h1>Ferry to Skerrow sails again</h1>${PARAGRAPH.repeat(10)}`;
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
