import { afterEach, describe, expect, test } from 'vitest';
import {
  formatAgo,
  formatInstant,
  formatList,
  interfaceDirection,
  nearest,
  pickLanguage,
  setLanguage,
  startInterface,
  t,
  tables,
} from './i18n.ts';

afterEach(() => startInterface('en'));

describe('the language', () => {
  test('is the first wanted one that has words, with its region', () => {
    expect(pickLanguage(['fr-FR', 'vi-VN', 'en'])).toBe('vi-VN');
    expect(pickLanguage(['fr'])).toBe('en');
  });

  test.each([
    ['pt-BR', ['en', 'pt', 'pt-BR'], 'pt-BR'],
    ['zh-Hant-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['vi-VN', ['en', 'vi'], 'vi'],
    ['pt-PT', ['en', 'pt-BR'], 'pt-BR'],
    ['fr', ['en', 'vi'], null],
  ])('nearest to %s among %j is %s', (tag, offered, expected) => {
    expect(nearest(tag, offered)).toBe(expected);
  });

  test('has the words of its folder', () => {
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(['en', 'vi']));
  });

  test('of the setting comes before the browser’s, and the document says it', () => {
    startInterface('vi');
    expect(document.documentElement.lang).toBe('vi');
    expect(t('uiClose')).toBe('Đóng');
  });

  test('decides the direction of the layout', () => {
    setLanguage('ar', {});
    expect(interfaceDirection()).toBe('rtl');
    expect(t('uiClose')).toBe('Close');
  });
});

describe('a message', () => {
  test('takes its values, and a text with braces stays as it is', () => {
    expect(t('uiAdded', { text: 'a {b} $1' })).toBe('Added: a {b} $1');
  });
});

describe('numbers, lists and times', () => {
  test('are written as the language writes them', () => {
    setLanguage('en-GB');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(formatInstant('2026-03-05T10:00:00Z', { dateStyle: 'medium', timeZone: 'UTC' })).toBe('5 Mar 2026');
    setLanguage('vi');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b và c');
  });

  test('a time past is told in the largest unit that fits', () => {
    const now = Date.parse('2026-03-05T10:00:00Z');
    expect(formatAgo('2026-03-05T09:59:40Z', now)).toBe('just now');
    expect(formatAgo('2026-03-05T08:59:00Z', now)).toBe('1 hour ago');
    expect(formatAgo('2026-03-04T09:00:00Z', now)).toBe('yesterday');
  });

  test('a time that lies ahead was noted by a clock that was wrong, and is shown as it stands', () => {
    const now = Date.parse('2026-03-05T10:00:00Z');
    const ahead = '2031-03-05T10:00:00Z';
    expect(formatAgo('2026-03-05T10:00:20Z', now)).toBe('just now');
    expect(formatAgo(ahead, now)).toBe(formatInstant(ahead));
  });

  test('what is no time is shown as it stands', () => {
    expect(formatInstant('soon')).toBe('soon');
  });
});

describe('the messages of every language', () => {
  const sources = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/**/*.test.*', '/manifest.json'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const code = Object.values(sources).join('\n');
  /** Keys that are put together where they are used: `warning${…}` stands for all that begin so. */
  const composed = [...code.matchAll(/`([a-z]\w*)\$\{/g)].map(([, start = '']) => start).filter((s) => s.length > 3);

  test('are all used', () => {
    const unused = Object.keys(tables['en'] ?? {}).filter((key) => {
      const base = key.replace(/_(zero|one|two|few|many|other)$/, '');
      const used = new RegExp(`['"\`]${base}['"\`]|__MSG_${base}__`).test(code);
      return !used && !composed.some((start) => key.startsWith(start));
    });
    expect(unused).toEqual([]);
  });

  test('name the same slots', () => {
    const slots = (text = '') => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    for (const [language, table] of Object.entries(tables)) {
      for (const [key, { message }] of Object.entries(table)) {
        expect([language, key, slots(message)]).toEqual([language, key, slots(tables['en']?.[key]?.message)]);
      }
    }
  });

  test('cover each plural form of their language', () => {
    const counted = Object.keys(tables['en'] ?? {}).filter((key) => key.endsWith('_other'));
    for (const [language, table] of Object.entries(tables)) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const missing = counted.flatMap((key) => forms.map((form) => key.replace(/other$/, form)));
      expect(missing.filter((key) => !(key in table))).toEqual([]);
    }
  });

  test('say something, and nothing but it', () => {
    for (const table of Object.values(tables)) {
      const odd = Object.entries(table).filter(([, { message }]) => message.trim() !== message || message === '');
      expect(odd).toEqual([]);
    }
  });
});
