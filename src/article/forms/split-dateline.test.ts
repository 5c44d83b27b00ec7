import { expect, test } from 'vitest';
import { splitDateline } from './split-dateline.ts';

const of = (raw: string, lead: string | null, ...paragraphs: string[]) =>
  splitDateline({
    dateline: { raw, place: null, date: null, agency: raw.includes('TTXVN') ? 'TTXVN' : null },
    lead,
    body: paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value }] }],
    })),
  });

test('a dateline that opens the lead or the text is printed there, and not above', () => {
  const there = { above: null, before: '' };
  expect(of('【汐見＝時津亮介】', null, '【汐見＝時津亮介】港の灯台が再び点灯した。')).toEqual(there);
  expect(of('HARBOUR CITY (AP) —', null, 'HARBOUR CITY (AP) — A storm tore the roof.')).toEqual(there);
  expect(of('BẾN LẶNG (TTXVN) -', null, 'BẾN LẶNG (TTXVN) - Cầu.')).toEqual(there);
  expect(of('BẾN LẶNG', 'BẾN LẶNG - Cầu thông xe.')).toEqual(there);
  expect(of('新华社北京1月12日电', null, '新华社北京1月12日电 大桥通车。')).toEqual(there);
  expect(of('Wendburg –', 'Elf Jahre lag der Übergang still.', 'Von Ann Fell', 'Wendburg – Die Brücke.')).toEqual(
    there,
  );
});

test('one on a line of its own stands above, also where the text begins with the same place', () => {
  expect(of('Cần Thơ', 'Cần Thơ sẽ có cầu mới.', 'Cần Thơ chờ đợi.')).toEqual({ above: 'Cần Thơ', before: '' });
  expect(splitDateline({ dateline: null, lead: 'Cần Thơ - Cầu.', body: [] })).toEqual({ above: null, before: '' });
});

test('the agency that opened the text is told from the place above it', () => {
  expect(of('Vạn Hải TTXVN -', null, 'Ngày 12/11.')).toEqual({ above: 'Vạn Hải', before: 'TTXVN -' });
  expect(of('Vạn Hải, 12/11 (TTXVN) –', null, 'Ngày 12/11.')).toEqual({ above: 'Vạn Hải, 12/11', before: '(TTXVN) –' });
  // As earlier captures have it.
  expect(of('Vạn Hải\nTTXVN -', null, 'Ngày 12/11.')).toEqual({ above: 'Vạn Hải', before: 'TTXVN -' });
  expect(of('Vạn Hải TTXVN -', null, 'TTXVN - Ngày 12/11.')).toEqual({ above: 'Vạn Hải', before: '' });
  expect(of('Bến Lặng 1/3/2026', null, 'Cầu.')).toEqual({ above: 'Bến Lặng 1/3/2026', before: '' });
});
