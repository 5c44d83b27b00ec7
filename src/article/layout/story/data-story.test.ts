import { describe, expect, test } from 'vitest';
import { blockTexts } from '../../forms/body-text.ts';
import { extractArticle } from '../../extract.ts';
import { FERRY } from '../../ferry.fixture.ts';

const TEXT = FERRY.slice(0, 4);
const SHELL = '<header><a href="/">The Courier</a></header><div id="root">Loading</div>';

function read(head: string, shell = SHELL) {
  const html = `<html lang="en"><head><meta property="og:title" content="Ferry to Skerrow sails again">${head}</head><body>${shell}</body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://courier.example/news/ferry',
  });
  return { body: blockTexts(article.body), codes: article.warnings.map(({ code }) => code), article };
}

const script = (data: unknown, type = 'application/json') => `<script type="${type}">${JSON.stringify(data)}</script>`;

describe('a story that is only in data', () => {
  test.each([
    ['JSON-LD', script({ '@type': 'NewsArticle', articleBody: TEXT.join('\n\n') }, 'application/ld+json')],
    ['markup in a JSON script', script({ props: { article: { content: TEXT.map((t) => `<p>${t}</p>`).join('') } } })],
    ['a list of blocks', script({ story: { elements: TEXT.map((content) => ({ type: 'text', content })) } })],
    [
      'an assignment of plain JSON',
      `<script>window.__STATE__ = ${JSON.stringify({ body: TEXT.join('\n') })};</script>`,
    ],
  ])('is read from %s, and a warning says so', (_, head) => {
    const { body, codes, article } = read(head);
    expect(body).toEqual(TEXT);
    expect(codes).toContain('body-from-data');
    expect(article.headline).toBe('Ferry to Skerrow sails again');
  });

  test('stays there where the page tells its story itself', () => {
    const shown = TEXT.map((text) => `<p>${text}</p>`).join('');
    const { body, codes } = read(
      script({ story: { content: 'Another story altogether, that the page lists somewhere below. '.repeat(40) } }),
      `<article><h1>Ferry to Skerrow sails again</h1>${shown}</article>`,
    );
    expect(body).toEqual(TEXT);
    expect(codes).not.toContain('body-from-data');
  });

  test.each([
    ['is declared', { isAccessibleForFree: false }, SHELL],
    ['is shown', {}, `${SHELL}<div class="paywall">Subscribe to read on</div>`],
  ])('stays there where a paywall %s', (_, more, shell) => {
    const data = { '@type': 'NewsArticle', articleBody: TEXT.join('\n\n'), ...more };
    expect(read(script(data, 'application/ld+json'), shell).codes).not.toContain('body-from-data');
  });

  test('stays there where the page calls itself locked', () => {
    const tier = '<meta property="article:content_tier" content="locked">';
    const data = script({ '@type': 'NewsArticle', articleBody: TEXT.join('\n\n') }, 'application/ld+json');
    expect(read(tier + data).codes).not.toContain('body-from-data');
    expect(read(data).codes).toContain('body-from-data');
  });

  test('is not run, and brings no script or handler with it', () => {
    const hostile =
      TEXT.map((text) => `<p onclick="alert(1)">${text}</p>`).join('') + '<script>window.ran = 1</script>';
    const { article } = read(
      script({ content: hostile })
        .replaceAll('</', '<\\/')
        .replace(/<\\\/script>$/, '</script>'),
    );
    expect(JSON.stringify(article)).not.toMatch(/alert\(|window\.ran/);
    expect(read('<script>window.__STATE__ = (() => ({}))();</script>').body).toEqual([]);
  });
});
