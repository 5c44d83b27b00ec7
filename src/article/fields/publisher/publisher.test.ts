import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { domainOf } from './publisher.ts';

test.each([
  ['https://www.vi-du.example/tin/1', 'vi-du.example'],
  ['http://m.vi-du.example', 'vi-du.example'],
  ['chrome-extension://abcdefghij/src/pages/sample/index.html', ''],
  ['moz-extension://7d9e/src/pages/sample/index.html', ''],
  ['file:///story.html', ''],
  ['no address', ''],
])('the publisher’s domain of %s is “%s”', (url, domain) => expect(domainOf(url)).toBe(domain));

test.each([
  ['https://talkurier.portal.example/a', 'Ferry sails | Tal Kurier', 'Tal Kurier'],
  ['https://sport.portal.example/a', 'Ferry sails | Sport', null],
])('of %s and its title “%s” the publisher is %s', (url, title, name) => {
  const document = new DOMParser().parseFromString(`<title>${title}</title><h1>Ferry sails</h1>`, 'text/html');
  expect(extractArticle(document, { url }).article.publisher.name).toBe(name);
});
