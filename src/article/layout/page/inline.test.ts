import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineText } from '../../forms/body-text.ts';
import { readPage } from '../../read-page.ts';
import { inlinesOf } from './inline.ts';

const URL_OF_PAGE = 'https://courier.example/news/a';

function inlines(html: string) {
  const page = readPage(new DOMParser().parseFromString(html, 'text/html'), URL_OF_PAGE);
  return page.blocks.map((block) => inlinesOf(block, page.baseUrl));
}

describe('inlinesOf', () => {
  test('keeps emphasis, strong and links, links absolute', () => {
    expect(inlines('<p>The <em>Skerrow <b>Star</b></em> left <a href="/quay">Quay Four</a>.</p>')).toEqual([
      [
        { type: 'text', value: 'The ' },
        {
          type: 'emphasis',
          children: [{ type: 'text', value: 'Skerrow ' }],
        },
        { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'Star' }] }] },
        { type: 'text', value: ' left ' },
        { type: 'link', url: 'https://courier.example/quay', children: [{ type: 'text', value: 'Quay Four' }] },
        { type: 'text', value: '.' },
      ],
    ]);
  });

  test('drops addresses that run scripts or hold data, and keeps their text', () => {
    expect(inlines('<p><a href="javascript:alert(1)">one</a> <a href="data:text/html,x">two</a></p>')).toEqual([
      [{ type: 'text', value: 'one two' }],
    ]);
  });

  test('a blank line that the page shows as a space is white space', () => {
    document.body.innerHTML =
      '<p>The boat left.\n\nIt came back.</p><p style="white-space: pre-wrap">Rain.\n\nSun.</p>';
    const page = readPage(document, URL_OF_PAGE);
    expect(page.blocks.map((block) => inlinesOf(block, page.baseUrl))).toEqual([
      [{ type: 'text', value: 'The boat left. It came back.' }],
      [{ type: 'text', value: 'Rain.' }, { type: 'break' }, { type: 'text', value: 'Sun.' }],
    ]);
    document.body.replaceChildren();
  });

  test('a blank line in text as it was typed parts paragraphs; in the midst of a sentence it is white space', () => {
    expect(inlines('<p>The boat left.\n\nIt came\n\nback.</p>')).toEqual([
      [{ type: 'text', value: 'The boat left.' }, { type: 'break' }, { type: 'text', value: 'It came back.' }],
    ]);
  });

  test('a heading is not strong twice', () => {
    expect(inlines('<h2><strong>Night sailings</strong></h2>')).toEqual([[{ type: 'text', value: 'Night sailings' }]]);
  });

  test('a line break is kept, without blanks around it', () => {
    expect(inlines('<p>one  <br> two</p>')).toEqual([
      [{ type: 'text', value: 'one' }, { type: 'break' }, { type: 'text', value: 'two' }],
    ]);
  });

  test('an ideographic space stays after a blank, in an element of its own too', () => {
    expect(inlines('<p>one <i>\u3000two</i></p>')).toEqual([
      [
        { type: 'text', value: 'one ' },
        { type: 'emphasis', children: [{ type: 'text', value: '\u3000two' }] },
      ],
    ]);
  });

  test('a long row of ideographic spaces is a short one, for the text and for the nodes', () => {
    const page = readPage(new DOMParser().parseFromString(`<p>橋${'\u3000'.repeat(20)}船`, 'text/html'), URL_OF_PAGE);
    const [block] = page.blocks;
    const short = `橋${'\u3000'.repeat(9)}船`;
    expect(block && [block.text, inlineText(inlinesOf(block, page.baseUrl))]).toEqual([short, short]);
  });

  test('the text of the nodes is the text of the block, whatever the markup', () => {
    const piece = oneof(
      constantFrom(
        ' ',
        '\n',
        '<br>',
        '\u00AD',
        '\u00A0',
        '\u3000',
        '<b>',
        '</b>',
        '<a href="/x">',
        '</a>',
        '<i>',
        '</i>',
      ),
      string({ maxLength: 6 }).map((text) => text.replaceAll('<', '&lt;')),
    );
    assert(
      property(array(piece, { maxLength: 14 }), (pieces) => {
        const page = readPage(new DOMParser().parseFromString(`<p>${pieces.join('')}`, 'text/html'), URL_OF_PAGE);
        for (const block of page.blocks) expect(inlineText(inlinesOf(block, page.baseUrl))).toBe(block.text);
      }),
    );
  });
});
