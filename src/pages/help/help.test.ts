import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { setLanguage, tables } from '../../ui/words/i18n.ts';
import { HelpPage } from './help-page.tsx';
import { helpIn } from './help-text.ts';
import { helpTexts } from './help-texts.ts';

const TEXTS = Object.entries(helpTexts);
const english = helpTexts['en'] ?? '';

afterEach(() => setLanguage('en'));

function shown(language: string, texts: Readonly<Record<string, string>> = helpTexts): HTMLElement {
  setLanguage(language);
  const host = document.createElement('div');
  render(HelpPage({ parts: helpIn(language, texts) }), host);
  return host;
}

test('the help is there in English and Vietnamese', () => {
  expect(Object.keys(helpTexts)).toEqual(expect.arrayContaining(['en', 'vi']));
});

test.each(TEXTS)('the help in %s is shown whole, with a list that leads to each of its parts', (language, text) => {
  const host = shown(language);
  expect(host.querySelectorAll('h1')).toHaveLength(1);
  const links = [...host.querySelectorAll<HTMLAnchorElement>('nav a')];
  const parts = [...host.querySelectorAll('h2')];
  expect(links.map(({ textContent }) => textContent)).toEqual(parts.map(({ textContent }) => textContent));
  expect(links.map((link) => link.getAttribute('href'))).toEqual(parts.map(({ id }) => `#${id}`));
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  expect(host.querySelectorAll('section[lang]')).toHaveLength(0);
  host.querySelector('nav')?.remove();
  host.querySelector('.page-links')?.remove();
  expect(host.textContent.replace(/\s+/g, '')).toBe(plain(text).replace(/\s+/g, ''));
});

test('a part that a language lacks, or all of them, is in English, from left to right, and in its place', () => {
  const arabic = '# مساعدة\n\n<!-- the-library -->\n\n## المكتبة\n\nنص.\n';
  const host = shown('ar', { en: english, ar: arabic });
  const count = shown('en').querySelectorAll('h2').length;
  const own = host.querySelectorAll('section:not([lang])');
  expect([...own].map(({ textContent }) => textContent)).toEqual(['المكتبةنص.']);
  expect(host.querySelectorAll('section[lang="en"][dir="ltr"]')).toHaveLength(count - 1);
  const place = [...host.querySelectorAll('h2')].findIndex(({ id }) => id === 'المكتبة');
  expect(helpIn('en', helpTexts)[place]?.heading).toMatchObject({ children: [{ value: 'The library' }] });
  expect(shown('ar').querySelectorAll('section[lang="en"]')).toHaveLength(count);
});

/** The text without its marks; of a link its words. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/^<!--.*-->$|^#+ |^- |[*_`]/gm, '');
}

test.each(TEXTS)('the help in %s has the same parts as the English', (_language, text) => {
  const parts = (text: string) => fromMarkdown(text).children.flatMap(({ type }) => (type === 'html' ? [] : [type]));
  expect(parts(text)).toEqual(parts(english));
});

test.each(TEXTS)('what the help in %s calls by its name is called so in the interface', (language, text) => {
  const words = new Set(Object.values(tables[language] ?? {}).map(({ message }) => message.replace(/…$/, '')));
  const tree = fromMarkdown(text);
  const headings = new Set(textsOf(tree, 'heading'));
  const emphasised = textsOf(tree, 'emphasis');
  expect(emphasised.length).toBeGreaterThan(20);
  // The folder has the product's name.
  expect(emphasised.filter((name) => !words.has(name) && !headings.has(name) && name !== 'Cutline')).toEqual([]);
  const quoted = textsOf(tree, 'strong').flatMap((words) => /^“(.*?)\.?”$/.exec(words)?.[1] ?? []);
  expect(quoted.length).toBeGreaterThan(1);
  expect(quoted.filter((title) => !words.has(title))).toEqual([]);
});

test.each(TEXTS)(
  'the help in %s explains every field of a story by the name that the interface gives it',
  (language, text) => {
    const explained = new Set(textsOf(fromMarkdown(text), 'strong').map((name) => name.toLowerCase()));
    const names = Object.entries(tables[language] ?? {}).flatMap(([key, { message }]) =>
      STORY_FIELDS.test(key) ? message.toLowerCase() : [],
    );
    expect(names).toHaveLength(12);
    expect(names.filter((name) => !explained.has(name))).toEqual([]);
  },
);

const STORY_FIELDS =
  /^field(?:Kicker|Section|Headline|Subheadline|Lead|Dateline|Byline|Agency|PublishedAt|ModifiedAt|Keywords|Photos)$/;

/** The texts of all nodes of this type, in order. */
function textsOf(node: Nodes, type: Nodes['type']): string[] {
  if (node.type === type) return [toString(node)];
  return 'children' in node ? node.children.flatMap((child) => textsOf(child, type)) : [];
}

test.each(TEXTS)('the way to teach a site in %s names the controls as the popup does', (language, text) => {
  const words = tables[language] ?? {};
  const evidence = words['popupEvidence']?.message.split(':')[0] ?? '';
  for (const said of [text, words['rulesNone']?.message ?? '']) {
    expect(said).toContain(evidence);
    expect(said).toContain(words['popupPointAt']?.message ?? 'no words');
  }
});
