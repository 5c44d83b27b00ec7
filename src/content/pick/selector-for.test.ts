import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isPlainSelector } from '../../article/rules/plain-selector.ts';
import { selectorFor, selectorForAlike } from './selector-for.ts';

afterEach(() => document.body.replaceChildren());

/** Puts the page's body in place; the element with `id="x"` is the one that is pointed at, by a mark that is then taken off. */
function page(html: string): Element {
  document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const element = document.querySelector('[mark]');
  if (!element) throw new Error('the page marks no element');
  element.removeAttribute('mark');
  return element;
}

test.each([
  [
    'what is named for programs',
    '<p class="a1 name" itemprop="author" mark>A</p><p class="name">B</p>',
    'p[itemprop="author"]',
  ],
  ['a telling class', '<p class="mt-4 css-1x2y3z author-name" mark>A</p><p>B</p>', 'p.author-name'],
  ['a telling class before a plain one', '<p class="wide author" mark>A</p><p>B</p>', 'p.author'],
  ['the one headline', '<h1 mark>A</h1><h2>B</h2>', 'h1'],
  [
    'the part around it',
    '<div class="byline"><span>x</span></div><div class="top"><span mark>A</span></div>',
    'div.top span',
  ],
  ['a place, where nothing has a name', '<div><p>A</p><p mark>B</p></div>', 'body > div > p:nth-of-type(2)'],
])('%s', (_what, html, selector) => {
  expect(selectorFor(page(html))).toBe(selector);
});

test.each(['post-4832918', 'css-1x2y3z', 'sc-bdVTJa', 'article_2026', 'is-active', 'js-toggle'])(
  'a name like %s is not relied on',
  (name) => {
    const element = page(`<div class="story"><p>A</p><p mark id="${name}" class="${name}">B</p></div>`);
    expect(selectorFor(element)).not.toContain(name);
  },
);

test('the captions of all photos are alike, the links of one list of tags too', () => {
  const figure = (mark: string) => `<figure><img><figcaption ${mark} class="cap">c</figcaption></figure>`;
  const caption = page(`<main class="story">${figure('')}${figure('mark')}</main>`);
  expect(selectorForAlike(caption)).toMatchObject({ selector: 'main.story figcaption.cap', elements: { length: 2 } });
  document.body.replaceChildren();
  const tag = page('<nav><a>n</a></nav><ul class="tags"><li><a mark>a</a></li><li><a>b</a></li></ul>');
  expect(selectorForAlike(tag)?.elements.map(({ textContent }) => textContent)).toEqual(['a', 'b']);
});

test('an element that is the only one of its kind has none alike', () => {
  expect(selectorForAlike(page('<p class="author" mark>A</p>'))).toBeNull();
});

test('inside a shadow root the selector is that root’s', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const inner = document.createElement('b');
  inner.className = 'byline';
  root.append(inner);
  expect(selectorFor(inner)).toBe('b.byline');
});

test('on any page the selector is plain and its first match is the element', () => {
  const name = fc.constantFrom('title', 'a b', 'x9', '"', '\\', 'sm:w-[10px]', '#', 'ảnh', '\u0001', 'lead');
  const tag = fc.constantFrom('div', 'p', 'span', 'section', 'x-y', 'ul', 'li');
  const elements = fc.array(fc.record({ tag, id: name, name, parent: fc.nat() }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(elements, fc.nat(), (made, pick) => {
      document.body.replaceChildren();
      const all: Element[] = [document.body];
      for (const { tag, id, name, parent } of made) {
        const element = document.createElement(tag);
        element.id = id;
        element.className = name;
        element.setAttribute('itemprop', name);
        all[parent % all.length]?.append(element);
        all.push(element);
      }
      const element = all[1 + (pick % made.length)] ?? document.body;
      const selector = selectorFor(element);
      expect(isPlainSelector(selector)).toBe(true);
      expect(document.querySelector(selector)).toBe(element);
      expect(selectorForAlike(element)?.elements ?? [element]).toContain(element);
    }),
    { numRuns: 200 },
  );
});

test('a page with hundreds of classes does not hold the picker up', () => {
  const classes = Array.from({ length: 400 }, (_, at) => `name-${String.fromCharCode(97 + (at % 26))}x`).join(' ');
  const nested = Array.from({ length: 40 }, () => `<div class="${classes}">`).join('');
  const element = page(`${nested}<p mark class="${classes}">A</p><p class="${classes}">B</p>`);
  const start = performance.now();
  expect(document.querySelector(selectorFor(element))).toBe(element);
  expect(performance.now() - start).toBeLessThan(1000);
});
