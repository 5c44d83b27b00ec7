import { describe, expect, test } from 'vitest';
import type { BodyBlock } from '../../body.ts';
import { blockTexts, inlineText } from '../../forms/body-text.ts';
import { extractArticle } from '../../extract.ts';

const TEXT = [
  'The ferry to Skerrow sailed at dawn for the first time since the storm, and half the island stood on the quay.',
  'Harbour master Ilse Tarrant said the channel had been swept twice, and that the last of the wreck was gone.',
  'For eleven days the island had lived on what two fishing boats could carry, bread and post before all else.',
];
const TITLE = '<h1>Ferry to Skerrow sails again</h1>';

function bodyOf(inner: string): BodyBlock[] {
  const document = new DOMParser().parseFromString(
    `<article>${TITLE}<div class="text">${inner}</div></article>`,
    'text/html',
  );
  return extractArticle(document, { url: 'https://courier.example/news/ferry' }).article.body;
}

/** Paragraphs as their text, other blocks as they are. */
function outline(inner: string): unknown[] {
  return bodyOf(inner).map((block) => (block.type === 'paragraph' ? inlineText(block.children) : block));
}

const p = (text = ''): string => `<p>${text}</p>`;
const paragraph = (value: string): unknown => ({ type: 'paragraph', children: [{ type: 'text', value }] });

describe('body', () => {
  test('the first paragraph is text, though it tells of who wrote it', () => {
    const first = 'Orla Penhale, our reporter, spent the whole of a stormy night on the last ferry to the island.';
    const byline = '<div class="author">By Orla Penhale</div>';
    const html = `<article>${TITLE}${byline}<div class="text">${p(first)}${p(TEXT[1])}${p(TEXT[2])}</div></article>`;
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(extractArticle(document, { url: 'https://courier.example/news/ferry' }).article.body).toHaveLength(3);
  });

  test('a list in a list stays one', () => {
    const list =
      '<ul><li>Monday: both boats</li><li>Tuesday:<ol><li>the Star at nine in the morning</li></ol></li></ul>';
    expect(outline(p(TEXT[0]) + list + p(TEXT[1]))[1]).toEqual({
      type: 'list',
      ordered: false,
      children: [
        { type: 'listItem', children: [paragraph('Monday: both boats')] },
        {
          type: 'listItem',
          children: [
            paragraph('Tuesday:'),
            {
              type: 'list',
              ordered: true,
              children: [{ type: 'listItem', children: [paragraph('the Star at nine in the morning')] }],
            },
          ],
        },
      ],
    });
  });

  test('a table of figures is rows and cells', () => {
    const table = '<table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Star</td><td>180</td></tr></table>';
    const cell = (value: string): unknown => ({ type: 'tableCell', children: [{ type: 'text', value }] });
    expect(outline(p(TEXT[0]) + table + p(TEXT[1]))[1]).toEqual({
      type: 'table',
      children: [
        { type: 'tableRow', children: [cell('Boat'), cell('Seats')] },
        { type: 'tableRow', children: [cell('Star'), cell('180')] },
      ],
    });
  });

  test('a table that lays out the page is its paragraphs, with the photo between them', () => {
    const photo =
      '<table align="right"><tr><td><img src="quay-1200.jpg" width="1200" height="800"></td></tr><tr><td>The quay at dawn.</td></tr></table>';
    const layout = `<table><tr><td>${p(TEXT[1])}${photo}${p(TEXT[2])}</td></tr></table>`;
    const inner = `<table><tr><td>${p(TEXT[0])}${layout}</td></tr></table>`;
    expect(outline(inner)).toEqual([TEXT[0], TEXT[1], { type: 'photo', photo: 'photo-1' }, TEXT[2]]);
  });

  test('a box drawn as a table with one column is paragraphs', () => {
    const box =
      '<table><tr><td>The Star sails on Monday at nine.</td></tr><tr><td>The Lark sails on Friday.</td></tr></table>';
    expect(outline(p(TEXT[0]) + box + p(TEXT[1]))).toEqual([
      TEXT[0],
      'The Star sails on Monday at nine.',
      'The Lark sails on Friday.',
      TEXT[1],
    ]);
  });

  test('a quotation is a blockquote; one that repeats the text is left out', () => {
    const said = 'We shall not sail in such a sea again, not for all the bread on the mainland.';
    const inner =
      p(TEXT[0]) +
      `<blockquote><p>${said}</p></blockquote>` +
      p(TEXT[1]) +
      `<blockquote>${TEXT[1]?.slice(15, 75)}</blockquote>` +
      p(TEXT[2]);
    expect(outline(inner)).toEqual([TEXT[0], { type: 'blockquote', children: [paragraph(said)] }, TEXT[1], TEXT[2]]);
  });

  test('headings keep their depth', () => {
    expect(bodyOf(p(TEXT[0]) + '<h3>Eleven days</h3>' + p(TEXT[1]))[1]).toMatchObject({ type: 'heading', depth: 3 });
  });

  test('a photo stands where the page has it', () => {
    const photo =
      '<figure><img src="quay-1200.jpg" width="1200" height="800"><figcaption>The quay at dawn.</figcaption></figure>';
    const body = bodyOf(p(TEXT[0]) + photo + p(TEXT[1]));
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'photo', 'paragraph']);
  });

  test('a video frame is an embed, an advertising frame is nothing', () => {
    const inner =
      p(TEXT[0]) +
      '<iframe src="https://video.example/embed/7" title="The ferry leaves"></iframe><iframe src="https://tpc.googlesyndication.com/safeframe/1"></iframe>' +
      p(TEXT[1]);
    expect(outline(inner)).toEqual([
      TEXT[0],
      { type: 'embed', url: 'https://video.example/embed/7', title: 'The ferry leaves' },
      TEXT[1],
    ]);
  });

  test('a post that the page quotes in full is a quotation, with the link to it', () => {
    const quoted = 'The Star has left Quay Four, with bread, with post, and with everybody who had waited.';
    const post = `<blockquote class="twitter-tweet"><p>${quoted}</p>— Harbour (@harbour) <a href="https://social.example/harbour/status/12">20 Nov</a></blockquote>`;
    const [, quote] = bodyOf(p(TEXT[0]) + post + p(TEXT[1]));
    expect(blockTexts(quote ? [quote] : [])).toEqual([quoted, '— Harbour (@harbour) 20 Nov']);
    expect(JSON.stringify(quote)).toContain('https://social.example/harbour/status/12');
  });

  test('a post that a script would draw is an embed with its own address', () => {
    const post =
      '<blockquote class="instagram-media"><p>View this post on the network, and see the Star leave Quay Four with everybody who had waited.</p><a href="https://social.example/harbour/status/12">20 Nov</a></blockquote>';
    expect(outline(p(TEXT[0]) + post + p(TEXT[1]))).toEqual([
      TEXT[0],
      { type: 'embed', url: 'https://social.example/harbour/status/12', title: null },
      TEXT[1],
    ]);
  });

  test('the end mark goes, the full stop stays', () => {
    expect(outline(p(TEXT[0]) + p(TEXT[1]?.replace(/\.$/, './.')))).toEqual([TEXT[0], TEXT[1]]);
    expect(outline(p(TEXT[0]) + p(`${TEXT[1]}<span> ■</span>`))).toEqual([TEXT[0], TEXT[1]]);
    expect(outline(p(TEXT[0]) + p(`<em>${TEXT[1]?.replace(/\.$/, '')}<b>./.</b></em>`)).at(-1)).toBe(TEXT[1]);
  });
});
