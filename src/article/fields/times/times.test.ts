import { assert, constantFrom, date, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNewsTime } from './times.ts';

describe('a date in words or figures is read in its language', () => {
  test.each([
    ['vi', 'Thứ tư, 22/10/2025, 19:25 (GMT+7)', '2025-10-22T19:25+07:00'],
    ['vi', 'Thứ Hai, ngày 20/07/2026 - 06:31', '2026-07-20T06:31'],
    ['vi', 'Cập nhật thứ hai, ngày 24/12/12 11:05 tối', '2012-12-24T23:05'],
    ['vi', '15:18 19/07/2018', '2018-07-19T15:18'],
    ['en', 'Published Fri, Apr 28 2023 2:23 PM EDT', '2023-04-28T14:23-04:00'],
    ['en', 'May 15th, 2023', '2023-05-15'],
    ['en-US', '11/03/2026 01:05 am', '2026-11-03T01:05'],
    ['de', '28. April 2023 um 14:23 Uhr', '2023-04-28T14:23'],
    ['fr', 'Publié le 30 avr. 2024 à 16h00', '2024-04-30T16:00'],
    ['es', '20 de enero de 2025 10:22', '2025-01-20T10:22'],
    ['pl', '5 stycznia 2025, 21:52', '2025-01-05T21:52'],
    ['tr', '4 Mayıs 2025', '2025-05-04'],
    ['ru', '13 января 2025, 10:22', '2025-01-13T10:22'],
    ['hy', '09:05, 11 նոյեմբերի, 2025', '2025-11-11T09:05'],
    ['ka', '11 ნოემბერი, 2025 09:05', '2025-11-11T09:05'],
    ['az', '11 noyabr 2025 09:05', '2025-11-11T09:05'],
    ['kk', '09:05, 11 Қараша 2025', '2025-11-11T09:05'],
    ['mk', '11 ноември 2025 - 09:05', '2025-11-11T09:05'],
    ['sq', '11 Nëntor 2025 09:05', '2025-11-11T09:05'],
    ['sq', '11 Nën 2025', '2025-11-11'],
    ['ja', '2024年12月3日 午後11時17分', '2024-12-03T23:17'],
    ['ko', '입력 2025.06.04 오전 2:37', '2025-06-04T02:37'],
  ])('%s: %s', (language, raw, iso) => {
    expect(parseNewsTime(raw, { language })?.iso).toBe(iso);
  });
});

test.each([
  ['2025-10-22T19:25:52.000 +07:00', '2025-10-22T19:25:52+07:00', 'stated'],
  ['2026-03-01T09:51:00&#x2B;07:00', '2026-03-01T09:51:00+07:00', 'stated'],
  ['2026-03-07T00:01:00', '2026-03-07T00:01:00', 'absent'],
  ['1750680000000', '2025-06-23T12:00:00Z', 'stated'],
  ['Fri, 28 Apr 2023 18:23:00 GMT', '2023-04-28T18:23:00Z', 'stated'],
])('%s keeps the offset that it states and invents none', (raw, iso, zone) => {
  expect(parseNewsTime(raw)).toMatchObject({ iso, zone, precision: 'minute' });
});

test('midnight to the second is the day alone, unless it has an offset; midnight to the minute is a time', () => {
  expect(parseNewsTime('2026-03-07 00:00:00')).toMatchObject({ iso: '2026-03-07', precision: 'day' });
  expect(parseNewsTime('2026-03-07 00:00')).toMatchObject({ iso: '2026-03-07T00:00', precision: 'minute' });
  const iso = '2026-03-07T00:00:00+07:00';
  expect(parseNewsTime(iso)).toMatchObject({ iso, precision: 'minute' });
});

test.each([
  '32/13/2026',
  '2026-02-30T10:00:00Z',
  '0000-00-00T00:00:00',
  'tomorrow',
  '',
  '5 Minuten',
  'Thứ Tám, 32/13/2026 25:61',
])('%j is no date', (raw) => expect(parseNewsTime(raw, { language: 'vi' })).toBeNull());

test('day comes before month, except where only the other order gives a date', () => {
  expect(parseNewsTime('03-08-2011 01:00')?.iso).toBe('2011-08-03T01:00');
  expect(parseNewsTime('08/23/2011')?.iso).toBe('2011-08-23');
});

test('every minute that is written out is read back as it was', () => {
  const minute = record({
    at: date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2090-12-31T23:59:00Z'), noInvalidDate: true }),
    offset: constantFrom('Z', '+07:00', '-05:00', '+05:30'),
  });
  assert(
    property(minute, ({ at, offset }) => {
      const iso = `${at.toISOString().slice(0, 16)}${offset}`;
      expect(parseNewsTime(iso)?.iso).toBe(iso);
    }),
  );
});

test('no text at all makes it throw, and what it gives is a date that exists', () => {
  assert(
    property(string({ unit: 'grapheme' }), constantFrom('vi', 'en-US', 'ja', 'x', null), (raw, language) => {
      const day = parseNewsTime(raw, { language })?.iso.slice(0, 10) ?? '2000-01-01';
      expect(Date.parse(day)).not.toBeNaN();
    }),
  );
});
