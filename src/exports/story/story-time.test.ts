import { expect, test } from 'vitest';
import type { NewsTime } from '../../article/article.ts';
import { readableTime } from './story-time.ts';

const iso = '2026-11-22T01:15:00+01:00';
const time: NewsTime = { iso, raw: iso, precision: 'minute', zone: 'stated' };
const spaces = (text: string): string => text.replace(/\s/g, ' ');

test('a time stands as its page printed it', () => {
  expect(readableTime({ ...time, raw: 'Chủ nhật, 22/11/2026, 01:15 (GMT+1)' }, 'vi')).toBe(
    'Chủ nhật, 22/11/2026, 01:15 (GMT+1)',
  );
});

test.each([
  ['es', /^22 de noviembre de 2026 a las 1:15 \(UTC\+01:00\)$/],
  ['en', /^November 22, 2026 at 1:15 AM \(UTC\+01:00\)$/],
  ['vi', /^01:15 ngày 22 tháng 11 năm 2026 \(UTC\+01:00\)$/],
  // Chromium 150 writes the first, 156 the second.
  ['ja', /^(?:2026\/11\/22|2026年11月22日) 1:15 \(UTC\+01:00\)$/],
])('one that was told to programs stands in the words of the story’s language: %s', (language, words) => {
  expect(spaces(readableTime(time, language))).toMatch(words);
});

test('without a stated zone none is told, and a page may print what looks like a program’s', () => {
  expect(spaces(readableTime({ ...time, iso: '2026-11-22T01:15:00', zone: 'absent' }, 'en'))).toBe(
    'November 22, 2026 at 1:15 AM',
  );
  expect(readableTime({ ...time, raw: '2026-11-22 01:15' }, 'sv')).toBe('2026-11-22 01:15');
  expect(readableTime({ ...time, iso: '2026-11-22T00:15:00Z', raw: '2026-11-22 00:15:00Z' }, 'vi')).toContain('(UTC)');
});

test('a day alone stays a day, and what no calendar has stands as it was kept', () => {
  expect(readableTime({ ...time, iso: '2026-11-22', raw: '20261122', precision: 'day' }, 'de')).toBe(
    '22. November 2026',
  );
  expect(readableTime({ ...time, raw: '' }, 'not a language')).toBe(iso);
  expect(readableTime({ ...time, iso: '2026-02-31', raw: '', precision: 'day' }, 'en')).toBe('2026-02-31');
});
