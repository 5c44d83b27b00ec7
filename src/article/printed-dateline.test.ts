import { expect, test } from 'vitest';
import { printsDateline } from './printed-dateline.ts';

const of = (raw: string, lead: string | null, ...paragraphs: string[]) =>
  printsDateline({
    dateline: { raw, place: null, date: null, agency: null },
    lead,
    body: paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value }] }],
    })),
  });

test('a dateline that opens the lead or the text is printed there', () => {
  expect(of('【汐見＝時津亮介】', null, '【汐見＝時津亮介】港の灯台が再び点灯した。')).toBe(true);
  expect(of('HARBOUR CITY (AP) —', null, 'HARBOUR CITY (AP) — A storm tore the roof.')).toBe(true);
  expect(of('BẾN LẶNG', 'BẾN LẶNG - Cầu thông xe.')).toBe(true);
  expect(of('新华社北京1月12日电', null, '新华社北京1月12日电 大桥通车。')).toBe(true);
  expect(
    of('Wendburg –', 'Elf Jahre lag der Übergang still.', 'Von Ann Fell', 'Wendburg – Die Brücke ist zurück.'),
  ).toBe(true);
});

test('one on a line of its own is not, also where the text begins with the same place or its agency alone', () => {
  expect(of('Cần Thơ', 'Cần Thơ sẽ có cầu mới.', 'Cần Thơ chờ đợi.')).toBe(false);
  expect(of('Cần Thơ\nTTXVN -', null, 'TTXVN - Cầu thông xe.')).toBe(false);
  expect(printsDateline({ dateline: null, lead: 'Cần Thơ - Cầu.', body: [] })).toBe(false);
});
