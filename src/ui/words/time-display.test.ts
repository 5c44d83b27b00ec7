import { afterEach, expect, test } from 'vitest';
import type { NewsTime } from '../../article/article.ts';
import { formatInstant, startInterface } from './i18n.ts';
import { formatNewsDay, formatNewsTime } from './news-time.ts';
import { setTimeDisplay, USUAL_DISPLAY } from './time-display.ts';

afterEach(() => {
  setTimeDisplay(USUAL_DISPLAY);
  startInterface('en');
});

const published: NewsTime = { iso: '2025-10-22T19:25:52+07:00', raw: '', precision: 'minute', zone: 'stated' };
const spaces = (text: string): string => text.replace(/\s/g, ' ');

test('a story’s time stands at its own clock, in the language’s words', () => {
  startInterface('en');
  expect(spaces(formatNewsTime(published))).toBe('Oct 22, 2025, 7:25 PM (UTC+07:00)');
});

test('in Vietnamese days are written as its papers print them', () => {
  startInterface('vi');
  expect([formatNewsTime(published), formatNewsDay(published)].map(spaces)).toEqual([
    '19:25 22/10/2025 (UTC+07:00)',
    '22/10/2025',
  ]);
  setTimeDisplay({ ...USUAL_DISPLAY, clock: 'h12' });
  expect(spaces(formatNewsTime(published))).toBe('7:25 CH 22/10/2025 (UTC+07:00)');
  setTimeDisplay({ ...USUAL_DISPLAY, date: 'long' });
  expect(spaces(formatNewsTime(published))).toBe('19:25 ngày 22 tháng 10 năm 2025 (UTC+07:00)');
  const inFull = formatInstant('2025-10-22T00:00Z', { dateStyle: 'full', timeZone: 'UTC' });
  expect(spaces(inFull)).toBe('Thứ Tư, ngày 22 tháng 10 năm 2025');
  const underAnAxis = formatInstant('2025-10-22T00:00Z', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  expect(underAnAxis).toBe('22/10');
});

test.each([
  [{ date: 'iso', clock: 'h23' }, '2025-10-22 19:25 (UTC+07:00)'],
  [{ date: 'long', clock: 'h23' }, 'October 22, 2025 at 19:25 (UTC+07:00)'],
  [{ date: 'iso', clock: 'h12' }, '2025-10-22 7:25 PM (UTC+07:00)'],
] as const)('the person’s choice %o is kept', (choice, words) => {
  setTimeDisplay({ ...USUAL_DISPLAY, ...choice });
  expect(spaces(formatNewsTime(published))).toBe(words);
});

test('a story’s day alone is that of its own clock', () => {
  const late: NewsTime = { ...published, iso: '2025-10-22T23:59-11:00' };
  expect(formatNewsDay(late)).toBe('Oct 22, 2025');
  setTimeDisplay({ date: 'iso', clock: 'h23', storyZone: 'here' });
  const here = Temporal.Instant.from(late.iso).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  expect(formatNewsDay(late)).toBe(here.toPlainDate().toString());
  expect(formatNewsDay({ ...late, iso: '2025-10-22', precision: 'day' })).toBe('2025-10-22');
});

test('a day that no calendar has stands as it was kept', () => {
  const never: NewsTime = { iso: '2025-02-31', raw: '', precision: 'day', zone: 'absent' };
  expect([formatNewsDay(never), formatNewsTime(never)]).toEqual([never.iso, never.iso]);
});

test('by this device’s clock only where the page states its own', () => {
  setTimeDisplay({ date: 'iso', clock: 'h23', storyZone: 'here' });
  const here = Temporal.Instant.from(published.iso).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const words = `${here.toPlainDate().toString()} ${here.toPlainTime().toString().slice(0, 5)}`;
  expect(formatNewsTime(published)).toBe(words);
  expect(formatInstant(published.iso)).toBe(words);
  const unknown = { ...published, iso: '2025-10-22T19:25', zone: 'absent' } as const;
  expect(formatNewsTime(unknown)).toBe('2025-10-22 19:25');
});

test('a day alone stays a day', () => {
  setTimeDisplay({ ...USUAL_DISPLAY, date: 'iso' });
  expect(formatNewsTime({ iso: '2025-10-22', raw: '', precision: 'day', zone: 'absent' })).toBe('2025-10-22');
});
