import { expect, test } from 'vitest';
import { importedTime } from './imported-time.ts';

test.each([
  ['2026-03-02T08:00:00+07:00', '2026-03-02T08:00:00+07:00', '2026-03-02T01:00:00.000Z', 'stated'],
  ['2026-03-02 08:00:15+0700', '2026-03-02T08:00:15+07:00', '2026-03-02T01:00:15.000Z', 'stated'],
  ['2026-03-02T08:00', '2026-03-02T08:00', '2026-03-02T08:00:00.000Z', 'absent'],
  [' 2026-03-02 ', '2026-03-02', '2026-03-02T00:00:00.000Z', 'absent'],
])('%j is kept as it stands, and as an instant', (raw, iso, instant, zone) => {
  expect(importedTime(raw)).toMatchObject({ time: { iso, zone }, instant });
});

test.each(['1772413200', '1772413200000'])('%s is a Unix time', (raw) => {
  expect(importedTime(raw)?.instant).toBe('2026-03-02T01:00:00.000Z');
});

test('of a time that no clock shows the day is kept', () => {
  expect(importedTime('2026-03-02T25:00:00Z')).toMatchObject({ time: { iso: '2026-03-02', precision: 'day' } });
});

test.each([undefined, '', 'soon', '2026-02-30'])('%j is no time', (raw) => {
  expect(importedTime(raw)).toBeNull();
});
