import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchExpression } from './match-expression.ts';
import { parseQuery } from './query.ts';

const terms = (query: string) => parseQuery(query).terms;

describe('what is typed becomes', () => {
  test('words, of which the last may be unfinished', () => {
    expect(terms('nghị quy')).toEqual([
      { text: 'nghị', prefix: false },
      { text: 'quy', prefix: true, typing: true },
    ]);
    expect(terms('nghị quyết ')).toEqual([
      { text: 'nghị', prefix: false },
      { text: 'quyết', prefix: false },
    ]);
  });

  test('a phrase, in whichever quotes, closed or not yet', () => {
    expect(terms('"hội nghị trung ương"')).toEqual([{ text: 'hội nghị trung ương', prefix: false }]);
    expect(terms('“hội nghị”')).toEqual([{ text: 'hội nghị', prefix: false }]);
    expect(terms('"hội ng')).toEqual([{ text: 'hội ng', prefix: true, typing: true }]);
  });

  test('a prefix with a star', () => {
    expect(terms('bão* lũ ')).toEqual([
      { text: 'bão', prefix: true },
      { text: 'lũ', prefix: false },
    ]);
  });

  test('an exclusion with a minus', () => {
    expect(parseQuery('bão -"miền bắc" -tag:thể-thao ')).toMatchObject({
      terms: [{ text: 'bão' }],
      without: [{ text: 'miền bắc', prefix: false }],
      withoutFields: [{ field: 'tag', value: 'thể-thao' }],
    });
  });

  test('fields with a value, quoted or not', () => {
    expect(parseQuery('source:vnexpress author:"Thanh Liêm" photographer:AFP')).toMatchObject({
      terms: [],
      fields: [
        { field: 'source', value: 'vnexpress' },
        { field: 'author', value: 'Thanh Liêm' },
        { field: 'photographer', value: 'AFP' },
      ],
    });
    expect(parseQuery('author: Lan -tag: "bóng đá"')).toMatchObject({
      terms: [],
      fields: [{ field: 'author', value: 'Lan' }],
      withoutFields: [{ field: 'tag', value: 'bóng đá' }],
    });
  });

  test('just words where no such field exists', () => {
    expect(terms('https://vi-du.example toString:x ')).toMatchObject([
      { text: 'https://vi-du.example' },
      { text: 'toString:x' },
    ]);
  });

  test.each([
    ['2026', '2026-01-01'],
    ['2026-03', '2026-03-01'],
    ['2026-03-02', '2026-03-02'],
    ['3/2026', '2026-03-01'],
    ['2/3/2026', '2026-03-02'],
    ['2026-13', null],
    ['31/2/2026', null],
    ['soon', null],
  ])('after:%s begins %s', (typed, day) => {
    expect(parseQuery(`after:${typed}`)).toMatchObject({ after: day, terms: [] });
  });
});

describe('OR, in capitals, stands between', () => {
  test('two words, of which one is enough, beside others that must be there', () => {
    expect(terms('cầu bão OR "mưa lũ" hạn ')).toEqual([
      { text: 'cầu', prefix: false },
      { text: 'bão', prefix: false },
      { text: 'mưa lũ', prefix: false, or: true },
      { text: 'hạn', prefix: false },
    ]);
    expect(matchExpression(terms('cầu bão OR "mưa lũ" '))).toBe('"cau" AND ("bao" OR "mua lu")');
  });

  test('two fields', () => {
    expect(parseQuery('tag:bão OR tag:lũ source:a').fields).toEqual([
      { field: 'tag', value: 'bão' },
      { field: 'tag', value: 'lũ', or: true },
      { field: 'source', value: 'a' },
    ]);
  });

  test.each(['OR bão ', 'bão OR tag:lũ ', 'tag:lũ OR bão ', 'bão OR -lũ ', 'bão OR after:2026 '])(
    'nothing else, and is left out then: %s',
    (query) => {
      const { problems, terms, fields } = parseQuery(query);
      expect(problems).toEqual([{ kind: 'or' }]);
      expect([...terms, ...fields].some(({ or }) => or)).toBe(false);
    },
  );

  test('nothing while what follows it is not typed yet; in small letters it is a word', () => {
    expect(parseQuery('bão OR')).toMatchObject({ terms: [{ text: 'bão' }], problems: [] });
    expect(terms('bão or ')).toHaveLength(2);
    expect(parseQuery('bão OR "').problems).toEqual([]);
    expect(parseQuery('tag:bão OR tag:').problems).toEqual([{ kind: 'empty', field: 'tag' }]);
  });
});

describe('what may not have been meant so is told', () => {
  test.each([
    ['lang', 'language'],
    ['coll', 'collection'],
    ['photo', 'photographer'],
    ['site', 'source'],
    ['since', 'after'],
    ['autor', 'author'],
    ['weather', null],
  ])('“%s:” is no field: “%s” is meant', (typed, meant) => {
    expect(parseQuery(`${typed}:vi `).problems).toEqual([{ kind: 'field', field: typed, meant }]);
  });

  const problems = (query: string) => parseQuery(query).problems;

  test('a date that is none, and dates between which no day lies', () => {
    expect(problems('bão after:soon')).toEqual([{ kind: 'date', field: 'after', value: 'soon' }]);
    expect(problems('after:2026 before:2025-12')).toEqual([
      { kind: 'order', after: '2026-01-01', before: '2025-12-01' },
    ]);
    expect(problems('after:2026-01 before:2026-02')).toEqual([]);
  });

  test('a field without a value, which is not searched for as a word', () => {
    expect(parseQuery('bão author:')).toMatchObject({
      terms: [{ text: 'bão' }],
      fields: [],
      problems: [{ kind: 'empty', field: 'author' }],
    });
  });

  test('a field that does not exist, whose words are searched for', () => {
    expect(parseQuery('autor:Lan ')).toMatchObject({
      terms: [{ text: 'autor:Lan' }],
      problems: [{ kind: 'field', field: 'autor', meant: 'author' }],
    });
    expect(terms('Ảnh: TTXVN ')).toEqual([
      { text: 'Ảnh', prefix: false },
      { text: 'TTXVN', prefix: false },
    ]);
  });

  test('nothing of an address, a time or plain words', () => {
    expect(problems('https://vi-du.example 10:30 bão -lũ "hai bờ"')).toEqual([]);
  });
});

describe('the expression for the index', () => {
  const expression = (query: string) => matchExpression(terms(query));

  test('is folded and joined', () => {
    expect(expression('Nghị quyết')).toBe('"nghi" AND "quyet" *');
    expect(expression('đ')).toBe('"d"');
    expect(expression('   ')).toBeNull();
  });

  test('has what is written in pieces as one word too, but for abbreviations', () => {
    expect(expression("O'Neill ")).toBe(`("o'neill" OR "oneill")`);
    expect(expression('e-mai')).toBe('("e-mai" * OR "emai" *)');
    expect(expression('U.S. ')).toBe('"u.s."');
  });

  test('looks among the keywords for those', () => {
    expect(expression('keyword:"giao thông" bão ')).toBe('keywords : "giao thong" AND "bao"');
    expect(parseQuery('keyword:')).toMatchObject({ terms: [], problems: [{ kind: 'empty', field: 'keyword' }] });
    expect(parseQuery('-keyword:bão ').without).toEqual([{ text: 'bão', prefix: false, among: 'keywords' }]);
    expect(parseQuery('subject:bão ').problems).toEqual([{ kind: 'field', field: 'subject', meant: 'keyword' }]);
  });

  test('takes scripts without spaces apart', () => {
    expect(expression('新華社 ')).toBe('"新 華 社"');
  });

  test('has no syntax from what is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const quoted = (matchExpression(terms(text)) ?? '')
          .replaceAll(/"[^"]*"(?: \*)?/gu, 'P')
          .replaceAll('(P OR P)', 'P');
        expect(quoted).toMatch(/^(?:P(?: AND P)*)?$/u);
      }),
    );
  });
});
