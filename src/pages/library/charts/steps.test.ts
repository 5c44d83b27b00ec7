import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayCount } from '../../../library/search/query/select.ts';
import { parseQuery } from '../../../library/search/query/query.ts';
import { placeOf } from '../place/place.ts';
import { bestUnit, chooseStep, isChosen, stepsOf, unitsFor } from './steps.ts';

const days = fc
  .uniqueArray(
    fc.tuple(fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), fc.nat(9)),
    {
      selector: ([date]) => date.toISOString().slice(0, 10),
      maxLength: 20,
    },
  )
  .map((list) => list.map(([date, count]): DayCount => [date.toISOString().slice(0, 10), count + 1]))
  .map((list) => list.toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('steps of time', () => {
  test('hold every story once, in order, with the gaps between', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('month', 'year'), (list, unit) => {
        const steps = stepsOf(list, unit);
        const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
        expect(sum(steps.map(({ count }) => count))).toBe(sum(list.map(([, count]) => count)));
        expect(steps.map(({ name }) => name)).toEqual([...new Set(steps.map(({ name }) => name))].toSorted());
        expect(steps.at(0)?.count).not.toBe(0);
        expect(steps.at(-1)?.count).not.toBe(0);
      }),
    );
  });

  test('pass over the ends of months and years', () => {
    expect(
      stepsOf(
        [
          ['2023-12-30', 1],
          ['2024-01-02', 2],
        ],
        'day',
      ).map(({ name, count }) => `${name} ${count}`),
    ).toEqual(['2023-12-30 1', '2023-12-31 0', '2024-01-01 0', '2024-01-02 2']);
    expect(
      stepsOf(
        [
          ['2023-11-30', 1],
          ['2024-02-29', 2],
        ],
        'month',
      ).map(({ name }) => name),
    ).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(stepsOf([], 'day')).toEqual([]);
  });

  test('are as fine as can be looked at', () => {
    expect(
      bestUnit([
        ['2026-01-01', 1],
        ['2026-03-01', 1],
      ]),
    ).toBe('day');
    expect(
      bestUnit([
        ['2020-01-01', 1],
        ['2026-03-01', 1],
      ]),
    ).toBe('month');
    expect(
      bestUnit([
        ['1990-01-01', 1],
        ['2026-03-01', 1],
      ]),
    ).toBe('year');
    expect(
      unitsFor([
        ['0026-01-01', 1],
        ['2026-03-01', 1],
      ]),
    ).toEqual(['year']);
  });
});

describe('choosing a step', () => {
  const at = placeOf('#query=bão+after:2020&view=charts&page=3');

  test('of a day or a year puts its dates into the query, and choosing it again takes them out', () => {
    const chosen = chooseStep(at, 'day', '2024-12-31');
    expect(chosen).toMatchObject({ query: 'bão after:2024-12-31 before:2025-01-01', view: 'charts', page: 1 });
    expect(parseQuery(chosen.query).problems).toEqual([]);
    expect(isChosen(chosen, 'day', '2024-12-31')).toBe(true);
    expect(isChosen(chosen, 'day', '2024-12-30')).toBe(false);
    expect(chooseStep(chosen, 'day', '2024-12-31').query).toBe('bão');
    expect(chooseStep(chosen, 'year', '2024').query).toBe('bão after:2024 before:2025');
  });

  test('of a month is the filter that the list has too', () => {
    const chosen = chooseStep(at, 'month', '2024-12');
    expect(chosen.filters).toEqual({ month: ['2024-12'] });
    expect(chooseStep(chosen, 'month', '2024-12').filters).toEqual({});
  });
});
