import { fromMarkdown } from 'mdast-util-from-markdown';
import { render } from 'preact';
import { expect, test } from 'vitest';
import english from '../../../docs/help/en.md?raw';
import vietnamese from '../../../docs/help/vi.md?raw';
import { Markdown } from './markdown.tsx';

test.each([
  ['en', english],
  ['vi', vietnamese],
])('the help in %s is shown whole', (_language, text) => {
  const host = document.createElement('main');
  render(Markdown({ nodes: fromMarkdown(text).children }), host);
  expect(host.querySelectorAll('h1')).toHaveLength(1);
  expect(host.textContent.replace(/\s+/g, '')).toBe(plain(text).replace(/\s+/g, ''));
});

/** The text without its marks; of a link its words. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/^#+ |^- |[*_`]/gm, '');
}

test('both languages have the same parts', () => {
  const parts = (text: string) => fromMarkdown(text).children.map(({ type }) => type);
  expect(parts(vietnamese)).toEqual(parts(english));
});
