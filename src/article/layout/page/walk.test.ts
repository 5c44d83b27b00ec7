import { describe, expect, test } from 'vitest';
import { readPage } from '../../read-page.ts';

const list = (items: number): string =>
  `<ul>${Array.from({ length: items }, (_, index) => `<li><a href="/s/${index}">Section ${index}</a></li>`).join('')}</ul>`;
const MENU = `<nav>${list(30)}</nav>`;
const STORY = '<h2>The chain ferry returns</h2><p>The ferry at Osmund’s Reach will run again from Monday.</p>';

function read(markup: string, menus = false) {
  const document = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  const { blocks } = readPage(document, 'https://tarn-herald.example/islands/4711', Infinity, menus);
  return { blocks, shown: blocks.filter(({ box }) => !box.hidden).map(({ text }) => text) };
}

const TEXTS = ['The chain ferry returns', 'The ferry at Osmund’s Reach will run again from Monday.'];

describe('a site’s menus', () => {
  test.each([
    ['nav', MENU],
    ['footer', `<footer>${list(30)}<p>Tarn Herald, Quay 2</p></footer>`],
    ['aside', `<aside>${list(30)}</aside>`],
  ])('are no part of the page: %s', (_, menu) => {
    expect(read(`${menu}${STORY}${menu}`).shown).toEqual(TEXTS);
  });

  test('are read where they are wanted', () => {
    expect(read(`${MENU}${STORY}`, true).shown).toContain('Section 29');
  });

  test('keep what stands above them away from the story', () => {
    const { blocks } = read(`<p>Friday, 28 November</p>${MENU}${STORY}`);
    const at = (start: string): number => blocks.find(({ text }) => text.startsWith(start))?.index ?? NaN;
    expect(at('The chain') - at('Friday')).toBeGreaterThan(10);
  });

  test.each([
    ['a breadcrumb', `<nav>${list(6)}</nav>${STORY}`],
    ['one inside the story', `<main><nav>${list(30)}</nav>${STORY}</main>`],
    ['one that holds the title', `<nav>${list(30)}<h1>The chain ferry returns</h1></nav>`],
    ['one that was never closed', `<nav>${list(30)}${STORY.repeat(8)}`],
    ['a column with captions', `<aside>${list(30)}<figure><figcaption>A chain</figcaption></figure></aside>${STORY}`],
  ])('are not confused with %s', (_, markup) => {
    expect(read(markup).shown).toContain('Section 5');
  });
});
