import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SavedRecord } from '../../record/record.ts';
import { answer, answerIds } from '../query/answer.ts';
import { applyChanges } from './apply-changes.ts';
import { answerCounts } from '../query/counts.ts';
import { emptyIndexes } from './index.fixture.ts';
import { article, body, caption, find, indexes } from '../query/search.fixture.ts';
import { loadIndex } from './search-index.ts';

const emptyIndex = emptyIndexes();
const indexOf = indexes();

describe('the index', () => {
  test('follows changes and removals', () => {
    const index = indexOf([article('a', { headline: 'Một' }), article('b', { headline: 'Hai' })]);
    applyChanges(index, [{ id: 'a', seq: 3, record: article('a', { headline: 'Ba' }, { tags: ['mới'] }) }], 3);
    expect(find(index, 'một')).toEqual([]);
    expect(find(index, 'ba ')).toEqual(['a']);
    applyChanges(
      index,
      [
        { id: 'b', seq: 4, record: null },
        { id: 'unknown', seq: 5, record: null },
      ],
      5,
    );
    expect(find(index, '')).toEqual(['a']);
    expect(index.count).toBe(1);
  });

  test('writes no story again when only its marks have changed', () => {
    const many = Array.from({ length: 200 }, (_, n) =>
      article(`${n}`, { headline: `Tin ${n}`, body: body('Nước lũ') }),
    );
    const tagged = (tag: string) => many.map((record) => ({ ...record, tags: [tag] }));
    const index = indexOf(tagged('tạm'));
    const stories = () =>
      ['words', 'terms', 'heads'].map((table) =>
        index.db.selectArrays(`SELECT id, block FROM ${table}_data ORDER BY id`),
      );
    const before = stories();
    const changes = tagged('chính trị').map((record, n) => ({ id: record.id, seq: 201 + n, record }));
    expect(applyChanges(index, changes, 400)).toEqual({ done: 200, stories: 0 });
    expect(stories()).toEqual(before);
    expect(index.seq).toBe(400);
    expect(answer(index, { query: 'tạm ' }).total).toBe(0);
    expect(answer(index, { query: '"chính trị"' }).total).toBe(200);
    expect(answer(index, { query: 'lũ', filters: { tag: ['chính trị'] } }).total).toBe(200);
  });

  test('writes so many stories at a time that a search need not wait long, and goes on after them', () => {
    const index = emptyIndex();
    const changes = Array.from({ length: 100 }, (_, n) => {
      const record = article(`${n}`, { headline: `Tin ${n}` });
      return { id: record.id, seq: n + 1, record };
    });
    expect(applyChanges(index, changes, 100)).toEqual({ done: 64, stories: 64 });
    expect(index).toMatchObject({ seq: 64, count: 64 });
    expect(applyChanges(index, changes.slice(64), 100)).toEqual({ done: 36, stories: 36 });
    expect(index).toMatchObject({ seq: 100, count: 100 });
  });

  test('after changes is as one that is made anew', () => {
    const text = fc.constantFrom('', 'bão lũ', 'lũ', 'nghị quyết', 'giá lúa tăng', 'lũ quét');
    const state = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      content: fc.record({ headline: text, lead: text, keywords: fc.array(text, { maxLength: 1 }) }),
      marks: fc.record({ tags: fc.array(text, { maxLength: 2 }), note: text }),
      removed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(state, { maxLength: 12 }), (states) => {
        const index = emptyIndex();
        const latest = new Map<string, SavedRecord>();
        for (const [at, { id, content, marks, removed }] of states.entries()) {
          const record = removed
            ? null
            : { ...article(id, content, marks), savedAt: `2026-01-01T00:00:0${id.charCodeAt(0) - 97}Z` };
          applyChanges(index, [{ id, seq: at + 1, record }], at + 1);
          if (record === null) latest.delete(id);
          else latest.set(id, record);
        }
        const anew = indexOf([...latest.values()]);
        for (const query of ['', 'lũ', 'bão tăng', '"bão lũ"', '"giá lúa" quét', 'nghị -lũ', 'qu', '"nghị qu'])
          expect([query, ...find(index, query)]).toEqual([query, ...find(anew, query)]);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same when it is loaded again', () => {
    const index = indexOf([article('a', { headline: 'Một' }, { tags: ['x'] }), caption('b')]);
    const again = loadIndex(index.db);
    const { tookMs: _, ...before } = answer(index, { query: '' });
    expect(again && answer(again, { query: '' })).toMatchObject(before);
    expect(again && answerCounts(again, { query: '' })).toEqual(answerCounts(index, { query: '' }));
    expect(again).toMatchObject({ seq: 2, count: 2, nextNumber: 3 });
  });

  test('keeps its numbers right when a change could not be stored', () => {
    const index = indexOf([article('a', { headline: 'Một' }, { tags: ['x'] })]);
    index.db.exec("CREATE TRIGGER full BEFORE UPDATE ON state BEGIN SELECT RAISE(ABORT, 'full'); END");
    const change = [{ id: 'b', seq: 2, record: article('b', { headline: 'Hai' }, { tags: ['y'] }) }];
    expect(() => applyChanges(index, change, 2)).toThrow('full');
    index.db.exec('DROP TRIGGER full');
    applyChanges(index, change, 2);
    const again = loadIndex(index.db);
    expect(again && answerCounts(again, { query: '' }).tag).toEqual([
      { value: 'x', count: 1 },
      { value: 'y', count: 1 },
    ]);
    expect(find(index, 'hai')).toEqual(['b']);
  });

  test('of another version is not loaded', () => {
    const index = emptyIndex();
    index.db.exec('PRAGMA user_version = 99');
    expect(loadIndex(index.db)).toBeNull();
  });

  test('gives pages without gap or repetition, newest or oldest first', () => {
    const index = indexOf(Array.from({ length: 25 }, (_, n) => article(`${n}`, {})));
    const pages = [0, 10, 20].flatMap(
      (offset) => answer(index, { query: 'cầu', sort: 'newest', limit: 10, offset }).ids,
    );
    expect(pages).toEqual(Array.from({ length: 25 }, (_, n) => `${24 - n}`));
    expect(answerIds(index, { query: 'cầu' })).toEqual(pages.toReversed());
  });

  test('tells a value that no record has, and other doubts about the query', () => {
    const index = indexOf([article('a', {}, { tags: ['thể thao'] })]);
    expect(answer(index, { query: 'tag:the tag:kinh-te after:x' }).problems).toEqual([
      { kind: 'date', field: 'after', value: 'x' },
      { kind: 'value', field: 'tag', value: 'kinh-te' },
    ]);
  });

  test('tells which of several words stands nowhere, where nothing is found', () => {
    const index = indexOf([article('a', { headline: 'Harbour budget' }), article('b', { headline: 'Gulls' })]);
    const problems = (query: string) => answer(index, { query }).problems;
    expect(problems('harbour wind ')).toEqual([{ kind: 'word', word: 'wind', like: null }]);
    expect(problems('harbour gulls ')).toEqual([]);
    expect(problems('wind ')).toEqual([]);
  });

  test('never fails on what is typed', () => {
    const index = indexOf([article('a', {})]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(answer(index, { query }).total).toBeLessThanOrEqual(1);
      }),
    );
  });
});
