import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isPlainSelector, isReadableAttribute } from './plain-selector.ts';
import { siteOf } from './rule-fields.ts';
import { SiteRuleSchema } from './site-rule.ts';

test.each([
  'h1',
  'h1.title-detail',
  '#main > article [itemprop="author"]',
  'div.detail-content figure figcaption',
  'ul.tags > li:nth-of-type(2) a',
  '.a + .b ~ p:first-child',
  '[data-role=\'by "line"\']',
  '.w\\:full .\\31 0',
  'báo-mới .tít',
])('%s is a selector that a rule may have', (selector) => {
  expect(isPlainSelector(selector)).toBe(true);
  expect(() => document.querySelector(selector)).not.toThrow();
});

test.each([
  '',
  'p, div',
  'div:has(p)',
  ':is(a, b)',
  'p::before',
  'p{color:red}',
  '<script>',
  'javascript:alert(1)',
  'a'.repeat(301),
  Array.from({ length: 14 }, () => '*').join(' '),
  'p ',
  '> p',
])('%s is none', (selector) => {
  expect(isPlainSelector(selector)).toBe(false);
});

test('what passes for a selector is one to the browser', () => {
  const part = fc.constantFrom(
    'p',
    '.a',
    '#b',
    '[c="d"]',
    ':nth-child(2n+1)',
    ' ',
    ' > ',
    '~',
    '*',
    ':',
    '(',
    '\\',
    '\\61 ',
    '"',
    ',',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      expect(!isPlainSelector(text) || CSS.supports(`selector(${text})`)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a selector of nothing but escapes is judged at once', () => {
  const began = performance.now();
  expect(isPlainSelector(`${'\\aaaaaa'.repeat(42)}!`)).toBe(false);
  expect(isPlainSelector(`[a="${'\\a '.repeat(95)}!`)).toBe(false);
  expect(performance.now() - began).toBeLessThan(500);
});

test('attributes that hold code, looks or what was typed are not read', () => {
  expect(['datetime', 'data-time', 'content', 'aria-label', 'xlink:href'].every(isReadableAttribute)).toBe(true);
  expect(['onclick', 'style', 'srcdoc', 'value', 'nonce', 'A', 'a b', ''].some(isReadableAttribute)).toBe(false);
});

test('a rule has exactly its own keys, of the right form', () => {
  const rule = {
    id: 'r1',
    site: 'news.example',
    field: 'byline',
    selectors: ['.author'],
    take: 'text',
    all: false,
    added: '2026-03-05T10:00:00.000Z',
    enabled: true,
  };
  const isRule = (value: unknown) => v.is(SiteRuleSchema, value);
  expect(isRule(rule)).toBe(true);
  expect(isRule({ ...rule, take: '@datetime', site: 'báo.example:8080' })).toBe(true);
  for (const change of [
    { take: '@onclick' },
    { take: 'html' },
    { selectors: [] },
    { selectors: ['p{}'] },
    { field: 'canonicalUrl' },
    { site: 'www.news.example' },
    { site: 'https://news.example/' },
    { code: 'alert(1)' },
    { added: 'today' },
  ]) {
    expect({ change, isRule: isRule({ ...rule, ...change }) }).toEqual({ change, isRule: false });
  }
});

test('a site is the host, without www', () => {
  expect(siteOf('https://www.news.example/a?b')).toBe('news.example');
  expect(siteOf('http://localhost:8080/story')).toBe('localhost');
  expect(siteOf('chrome://version')).toBe('');
  expect(siteOf('nonsense')).toBe('');
});
