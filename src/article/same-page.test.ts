/**
 * The same page in other markup: what a reader sees stays, so the record stays. Each change is one that a site makes
 * without a thought: another editor, another template, another tool that writes the HTML.
 */
import { describe, expect, test } from 'vitest';
import { layouts } from '../../fixtures/layouts.ts';
import { parse, stories } from '../../fixtures/stories.ts';
import { extractArticle } from './extract.ts';

const BLOCKS = 'article,aside,blockquote,div,figure,footer,form,h1,h2,h3,h4,header,main,nav,p,section,table';
const NO_TEXT = 'script,style,template,noscript,pre,textarea,svg,title';

const changes: Record<string, (document: Document) => void> = {
  'each box in one more': (document) => {
    for (const box of document.body.querySelectorAll(BLOCKS)) {
      const wrapper = document.createElement('div');
      box.replaceWith(wrapper);
      wrapper.append(box);
    }
  },
  'accents apart from their letters': (document) => {
    for (const text of textsOf(document)) text.data = text.data.normalize('NFD');
  },
  'soft hyphens in long words': (document) => {
    for (const text of textsOf(document)) text.data = text.data.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00AD');
  },
  'zero-width spaces between lines': (document) => {
    for (const line of document.body.querySelectorAll('br')) line.after('\u200B');
    for (const box of document.body.querySelectorAll(BLOCKS)) box.after('\u200B');
  },
  'indented, with comments and empty boxes': (document) => {
    for (const box of document.body.querySelectorAll(BLOCKS)) {
      box.before('\n\t\t', document.createComment(' box '), document.createElement('div'), '\n\t\t');
    }
  },
  'photos that load late, each with its file for browsers without scripts': (document) => {
    for (const image of document.body.querySelectorAll('img[src]')) {
      const twin = document.createElement('noscript');
      twin.append(image.cloneNode());
      image.after(twin);
      image.setAttribute('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=');
      for (const name of image.getAttributeNames()) if (/^data-|srcset/.test(name)) image.removeAttribute(name);
    }
  },
};

describe.each(Object.entries(changes))('%s', (_name, change) => {
  test.each([...stories, ...layouts])('$name', ({ html, url }) => {
    const document = parse(html);
    change(document);
    expect(extractArticle(document, { url }).article).toEqual(extractArticle(parse(html), { url }).article);
  });
});

function textsOf({ body }: Document): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ parentElement }) => !parentElement?.closest(NO_TEXT));
}
