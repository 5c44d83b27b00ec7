import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownText, recordBody, recordMarkdown } from './markdown.ts';
import { sampleArticle } from '../../record.sample.ts';

/** What notes programs and GitHub read beyond CommonMark must not come about by chance in a newspaper's text. */
describe('text stays text', () => {
  test.each([
    ['crossed out, as GitHub has it', '10~20 people, 30~40 cars', String.raw`10\~20 people, 30~40 cars`],
    ['a formula', 'worth $5-$10 a piece', String.raw`worth \$5-$10 a piece`],
    ['a tag of the vault', 'the word #MeToo, and #cầu', String.raw`the word \#MeToo, and \#cầu`],
  ])('and is not %s', (_what, text, written) => {
    expect(markdownText(text)).toBe(written);
    expect(toString(fromMarkdown(written))).toBe(text);
  });

  test('no template language of a notes program or a site’s generator finds a command in it', () => {
    const hostile = '<%* run() %> {{ secret }} {% include x %} {{{ a }}} {{< b >}}';
    const written = markdownText(hostile);
    expect(written).not.toMatch(/<%|\{\{|\{%/);
    expect(toString(fromMarkdown(written))).toBe(hostile);
    const page = recordMarkdown({ ...sampleArticle, headline: hostile, kicker: `"${hostile}"`, note: hostile });
    expect(page).not.toContain('<%');
    expect(parse(page.split('\n---')[0] ?? '')).toMatchObject({
      title: hostile,
      kicker: `"${hostile}"`,
      note: hostile,
    });
  });

  test.each(['about ~20 people', 'It cost $5, and later $10.', 'room #12, C# and a#b'])('%s needs no sign', (text) => {
    expect(markdownText(text)).toBe(text);
  });

  test('an address in a link is left alone', () => {
    const url = 'https://example.com/~a/$b$/~c';
    const body = recordBody({
      ...sampleArticle,
      photos: [],
      body: [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: 'x' }] }] }],
    });
    expect(body).toBe(`[x](${url})`);
  });
});
