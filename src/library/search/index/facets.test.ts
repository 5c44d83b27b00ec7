import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { dayOf } from './facets.ts';
import { savedRecordArbitrary } from '../../record/record.arbitrary.ts';
import { answer } from '../query/answer.ts';
import { answerCounts, answerDays, answerValues } from '../query/counts.ts';
import { article, find, indexes } from '../query/search.fixture.ts';

const indexOf = indexes();

describe('facets', () => {
  const index = () =>
    indexOf([
      article('a', { language: 'vi', headline: 'Một' }, { tags: ['x', 'y'] }),
      article('b', { language: 'vi', headline: 'Hai' }, { tags: ['x'] }),
      article('c', { language: 'en', headline: 'Hai' }, { tags: ['z'] }),
    ]);

  test('count what was found', () => {
    const facets = answerCounts(index(), { query: 'hai ' });
    const { total } = answer(index(), { query: 'hai ' });
    expect(total).toBe(2);
    expect(facets.tag).toEqual([
      { value: 'x', count: 1 },
      { value: 'z', count: 1 },
    ]);
  });

  test('a choice narrows the others, and leaves its own facet’s choices in sight', () => {
    const request = { query: '', filters: { language: ['vi'] } };
    const facets = answerCounts(index(), request);
    const { total } = answer(index(), request);
    expect(total).toBe(2);
    expect(facets.tag).toEqual([
      { value: 'x', count: 2 },
      { value: 'y', count: 1 },
    ]);
    expect(facets.language).toEqual([
      { value: 'vi', count: 2 },
      { value: 'en', count: 1 },
    ]);
  });

  test('two choices of one facet find either, of two facets both', () => {
    expect(find(index(), '', { filters: { tag: ['y', 'z'] } })).toEqual(['a', 'c']);
    expect(find(index(), '', { filters: { tag: ['x'], language: ['en'] } })).toEqual([]);
  });

  test('a name in capitals counts with the same name in other letters, under its most frequent form or the one clicked', () => {
    const by = (id: string, ...names: string[]) =>
      article(id, {
        byline: {
          raw: names.join(', '),
          authors: names.map((name) => ({ name, role: null, outlet: null, url: null, kind: 'person' })),
        },
      });
    const index = indexOf([
      by('a', 'Đỗ Lan'),
      by('b', 'ĐỖ LAN', 'Đỗ Lan'),
      by('c', 'Đỗ Lan', 'Mai'),
      by('d', 'Do Lan', 'MAI'),
      by('e', 'MAI'),
    ]);
    const authors = (filters: object) => answerCounts(index, { query: '', filters }).author;
    expect(authors({})).toEqual([
      { value: 'Đỗ Lan', count: 3 },
      { value: 'MAI', count: 3 },
      { value: 'Do Lan', count: 1 },
    ]);
    expect(authors({ author: ['Mai'] })).toContainEqual({ value: 'Mai', count: 3 });
    for (const name of ['ĐỖ LAN', 'Đỗ Lan', 'đỗ lan']) {
      expect(find(index, '', { filters: { author: [name] } })).toEqual(['a', 'b', 'c']);
    }
    expect(find(index, '', { filters: { author: ['Nobody'] } })).toEqual([]);
  });

  test('of equals those with a number in them come by what it counts', () => {
    const index = indexOf([article('a', {}, { tags: ['Kỳ 10', 'Kỳ 2', 'Kỳ 1'] })]);
    const { tag } = answerCounts(index, { query: '', language: 'vi' });
    expect(tag.map(({ value }) => value)).toEqual(['Kỳ 1', 'Kỳ 2', 'Kỳ 10']);
  });

  describe('of a facet with more values than are told', () => {
    const TAGS = ['đê', 'ă', 'zebra', 'dài', 'Éa', 'e', 'cầu', ...Array.from({ length: 100 }, (_, n) => `m${n + 100}`)];
    const index = () => indexOf([article('a', {}, { tags: TAGS }), article('b', {}, { tags: ['zebra'] })]);
    const tags = (request: object) => answerCounts(index(), { query: '', ...request }).tag.map(({ value }) => value);

    test('the most frequent come first, and of equals the first by the alphabet of the interface', () => {
      expect(tags({ language: 'en' })).toHaveLength(100);
      expect(tags({ language: 'en' }).slice(0, 8)).toEqual(['zebra', 'ă', 'cầu', 'dài', 'đê', 'e', 'Éa', 'm100']);
      expect(tags({ language: 'vi' }).slice(0, 8)).toEqual(['zebra', 'ă', 'cầu', 'dài', 'đê', 'e', 'Éa', 'm100']);
      expect(tags({ language: 'vi' }).at(-1)).toBe('m192');
    });

    test('one that was clicked is told with its count, wherever it stands', () => {
      expect(tags({}).includes('m199')).toBe(false);
      const { tag } = answerCounts(index(), { query: '', filters: { tag: ['m199'] } });
      expect(tag.find(({ value }) => value === 'm199')).toEqual({ value: 'm199', count: 1 });
    });

    test('any can be found by its letters, with and without their marks', () => {
      const values = (like: string) => answerValues(index(), { query: '', language: 'vi' }, 'tag', like);
      expect(values('199')).toEqual([{ value: 'm199', count: 1 }]);
      expect(values(' DE ')).toEqual([{ value: 'đê', count: 1 }]);
      expect(values('a').map(({ value }) => value)).toEqual(['zebra', 'ă', 'cầu', 'dài', 'Éa']);
      expect(values('no')).toEqual([]);
    });
  });

  test('days count what was found, whichever months were clicked', () => {
    const dated = (id: string, day: string, language: string) =>
      article(id, {
        language,
        publishedAt: { iso: `${day}T08:00:00+07:00`, raw: day, precision: 'minute', zone: 'stated' },
      });
    const index = indexOf([
      dated('a', '2026-03-02', 'vi'),
      dated('b', '2026-02-28', 'vi'),
      dated('c', '2026-03-02', 'vi'),
      dated('d', '2026-03-03', 'en'),
    ]);
    const filters = { language: ['vi'], month: ['2026-02'] };
    expect(answerDays(index, { query: 'cầu', filters })).toEqual([
      ['2026-02-28', 1],
      ['2026-03-02', 2],
    ]);
    expect(answerDays(index, { query: 'after:2026-03-03' })).toEqual([['2026-03-03', 1]]);
    expect(answerDays(index, { query: 'lũ' })).toEqual([]);
  });

  test('counts agree with what a filter finds, whatever the records are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(savedRecordArbitrary, { maxLength: 8, selector: ({ id }) => id }), (records) => {
        const index = indexOf(records);
        const facets = answerCounts(index, { query: '' });
        expect(answer(index, { query: '' }).total).toBe(records.length);
        for (const [facet, counts] of Object.entries(facets)) {
          for (const { value, count } of counts) {
            expect(answer(index, { query: '', filters: { [facet]: [value] } }).total).toBe(count);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('a story without a date is of the day on which it was saved here; one with a date of the day that the page tells', () => {
  const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-7 * 60);
  onTestFinished(() => offset.mockRestore());
  const savedAt = '2026-03-01T18:30:00.000Z';
  expect(dayOf(article('a', { publishedAt: null }, { savedAt }))).toBe('2026-03-02');
  const publishedAt = { iso: '2026-02-28T23:50:00-05:00', raw: '28 Feb', precision: 'minute', zone: 'stated' } as const;
  expect(dayOf(article('b', { publishedAt }, { savedAt }))).toBe('2026-02-28');
});
