import { expect, test } from 'vitest';
import { domainOf } from './publisher.ts';

test.each([
  ['https://www.vi-du.example/tin/1', 'vi-du.example'],
  ['http://m.vi-du.example', 'vi-du.example'],
  ['chrome-extension://abcdefghij/src/pages/sample/index.html', ''],
  ['moz-extension://7d9e/src/pages/sample/index.html', ''],
  ['file:///story.html', ''],
  ['no address', ''],
])('the publisher’s domain of %s is “%s”', (url, domain) => expect(domainOf(url)).toBe(domain));
