import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../article/article.ts';
import { savingCaption, story } from '../library.fixture.ts';
import { savedRecordArbitrary } from '../record.arbitrary.ts';
import { FORMAT_VERSION, type SavedArticle, type SavedCaption, type SavedRecord } from '../record.ts';
import { answer, answerIds, type SearchRequest } from './answer.ts';
import { applyChanges, type Change } from './apply-changes.ts';
import { answerCounts, answerDays } from './counts.ts';
import { count, hitsOf } from './hits.ts';
import { emptyIndexes } from './index.fixture.ts';
import type { Term } from './query.ts';
import { loadIndex, type SearchIndex } from './search-index.ts';

const emptyIndex = emptyIndexes();

function indexOf(records: SavedRecord[]): SearchIndex {
  const index = emptyIndex();
  takeIn(
    index,
    records.map((record, at) => ({ id: record.id, seq: at + 1, record })),
  );
  return index;
}

function takeIn(index: SearchIndex, changes: Change[]): void {
  for (let left = changes; left.length > 0;) left = left.slice(applyChanges(index, left, left.at(-1)?.seq ?? 0).done);
}

let clock = 0;

function article(id: string, content: Partial<Article>, marks: Partial<SavedArticle> = {}): SavedArticle {
  const savedAt = new Date(Date.UTC(2026, 0, 1) + ++clock * 1000).toISOString();
  return {
    kind: 'article',
    id,
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt,
    updatedAt: savedAt,
    deletedAt: null,
    tags: [],
    collections: [],
    note: '',
    ...story({ headline: 'Cầu mới', lead: null, body: [], ...content }),
    evidence: { fields: {}, dropped: {} },
    revision: 1,
    ...marks,
  };
}

function caption(id: string): SavedCaption {
  const { body: _b, ...rest } = article(id, {});
  const { formatVersion, seq, savedAt, updatedAt, deletedAt, tags, collections, note } = rest;
  const kept = { id, formatVersion, seq, savedAt, updatedAt, deletedAt, tags, collections, note };
  const { photo, story } = savingCaption();
  return { kind: 'caption', ...kept, photo, story, articleId: 'x' };
}

const body = (text: string): Article['body'] => [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
const find = (index: SearchIndex, query: string, more: Partial<SearchRequest> = {}) =>
  answer(index, { query, sort: 'oldest', ...more }).ids;

describe('words are found', () => {
  test('without diacritics, đ as d, in any case', () => {
    const index = indexOf([
      article('a', { headline: 'Nghị quyết mới' }),
      article('b', { headline: 'Đường sắt đô thị' }),
    ]);
    expect(find(index, 'nghi quyet')).toEqual(['a']);
    expect(find(index, 'NGHỊ QUYẾT')).toEqual(['a']);
    expect(find(index, 'duong sat')).toEqual(['b']);
  });

  test('wherever they stand', () => {
    const photo = savingCaption().photo;
    const credited = {
      ...photo,
      src: photo.src ?? '',
      caption: 'Chim sếu bay.',
      credit: { ...photo.credit, raw: 'Hoàng Minh' },
    };
    const index = indexOf([
      article('lead', { lead: 'Giá lúa tăng.' }),
      article('body', { body: body('Nông dân phấn khởi.') }),
      article('photo', { photos: [credited as Article['photos'][number]] }),
      article('byline', { byline: { raw: 'Lan Chi', authors: [] } }),
      article('tag', {}, { tags: ['kinh tế'], note: 'gọi lại cho tòa soạn' }),
      caption('caption'),
    ]);
    expect(find(index, 'lúa')).toEqual(['lead']);
    expect(find(index, 'phấn khởi')).toEqual(['body']);
    expect(find(index, 'sếu')).toEqual(['photo']);
    expect(find(index, 'hoàng minh')).toEqual(['photo']);
    expect(find(index, 'kinh tế')).toEqual(['tag']);
    expect(find(index, 'tòa soạn')).toEqual(['tag']);
    expect(find(index, 'bờ nam')).toEqual(['caption']);
    expect(find(index, 'lan chi')).toEqual(['byline', 'caption']);
  });

  test.each([
    ['Chinese', '国务院召开常务会议部署工作', '常务会议'],
    ['Japanese', '東京で記者会見が開かれた', '記者会見'],
    ['Thai', 'นายกรัฐมนตรีแถลงข่าวที่ทำเนียบ', 'แถลงข่าว'],
    ['Lao', 'ນາຍົກລັດຖະມົນຕີຖະແຫຼງຂ່າວ', 'ຖະແຫຼງຂ່າວ'],
    ['Khmer', 'នាយករដ្ឋមន្ត្រីថ្លែងសុន្ទរកថា', 'សុន្ទរកថា'],
    ['Arabic', 'أعلنَت الحكومةُ الميزانية', 'الحكومة'],
    ['Korean', '정부는 오늘 예산안을 발표했다', '예산안을'],
  ])('in %s', (_language, text, words) => {
    const index = indexOf([article('a', { body: body(text) }), article('b', { body: body('Something else.') })]);
    expect(find(index, words)).toEqual(['a']);
  });

  test('a phrase that is being typed, among very many records, wherever its words are: finished, as a phrase', () => {
    const index = emptyIndex();
    const texts = "SELECT n, iif(n = 1, 'trong so quan', 'quan trong') FROM numbers";
    const many = 'WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20001)';
    index.db.exec(`${many} INSERT INTO terms(rowid, text) ${texts}; ${many} INSERT INTO words(rowid, body) ${texts}`);
    index.nextNumber = 20_002;
    const found = (term: Partial<Term>) => count(hitsOf(index, { text: 'quan tr', prefix: true, ...term }));
    expect(found({ typing: true })).toBe(20_001);
    expect(found({})).toBe(20_000);
    expect(found({ text: 'quan trong', prefix: false })).toBe(20_000);
    expect(found({ text: 'so qu', typing: true })).toBe(1);
  });

  test('some in the story, others among the tags or in the note, the best match first', () => {
    const index = indexOf([
      article('split', { headline: 'Bão lớn' }, { tags: ['miền Trung'] }),
      article('note', { body: body('Cơn bão.') }, { note: 'hỏi lại ở miền Trung' }),
      article('neither', { headline: 'Bão' }),
    ]);
    expect(find(index, 'bão miền')).toEqual(['split', 'note']);
    expect(find(index, 'bão "miền trung"', { sort: 'best' })).toEqual(['split', 'note']);
    expect(find(index, 'bão -trung')).toEqual(['neither']);
    expect(find(index, '"bão miền"')).toEqual([]);
  });

  test('as they are typed, by phrase, by prefix, and not when excluded', () => {
    const index = indexOf([
      article('a', { headline: 'Bão số ba đổ bộ', lead: null }),
      article('b', { headline: 'Ba cơn bão trong tháng', lead: null }),
    ]);
    expect(find(index, 'bã')).toEqual(['a', 'b']);
    expect(find(index, 'b')).toEqual([]);
    expect(find(index, '"số ba"')).toEqual(['a']);
    expect(find(index, 'thán*')).toEqual(['b']);
    expect(find(index, 'bão -bộ')).toEqual(['b']);
    expect(find(index, '-bộ')).toEqual(['b']);
    expect(find(index, '-bão -"số ba"')).toEqual([]);
    expect(find(index, '"cơn bã')).toEqual(['b']);
    expect(find(index, '"bão cơn"')).toEqual([]);
    expect(find(index, 'bão AND OR NOT ( "')).toEqual([]);
  });

  test('the best match first: in the headline before the body', () => {
    const index = indexOf([
      article('body', { body: body('Lũ lụt ở miền Trung. Người dân đi sơ tán.') }),
      article('headline', { headline: 'Lũ lụt' }),
    ]);
    expect(find(index, 'lũ lụt', { sort: 'best' })).toEqual(['headline', 'body']);
    expect(answer(index, { query: '', sort: 'best' })).toMatchObject({ sort: 'newest', ids: ['headline', 'body'] });
  });
});

test('of very many matches those come first that have the words in the headline', () => {
  const many = Array.from({ length: 2_100 }, (_, n) => article(`${n}`, { lead: 'Lũ lụt ở miền Trung.' }));
  const index = indexOf([article('old', { headline: 'Lũ lụt' }), ...many, article('new', { headline: 'Tin lũ lụt' })]);
  const found = answer(index, { query: 'lũ lụt ', limit: 3 });
  expect(found).toMatchObject({ sort: 'best', total: 2_102, ids: ['new', 'old', '2099'] });
  const both = answer(index, { query: 'lụt tin ', limit: 3, sort: 'best' });
  expect(both.ids).toEqual(['new']);
});

describe('fields narrow a search', () => {
  const index = () =>
    indexOf([
      article(
        'a',
        {
          publisher: { name: 'Báo Ví Dụ', domain: 'vi-du.example' },
          section: ['Chính trị', 'Xây dựng Đảng'],
          byline: {
            raw: 'Lan Chi',
            authors: [{ name: 'Lan Chi', role: null, outlet: null, url: null, kind: 'person' }],
          },
          agency: 'TTXVN',
          publishedAt: { iso: '2026-01-15T08:00:00+07:00', raw: 'x', precision: 'minute', zone: 'stated' },
        },
        { tags: ['Hội nghị'] },
      ),
      article(
        'b',
        {
          publisher: { name: 'The Sample', domain: 'sample.example' },
          language: 'en',
          publishedAt: { iso: '2026-03-02', raw: 'x', precision: 'day', zone: 'absent' },
        },
        { tags: ['Hội nghị thượng đỉnh'], collections: ['Đọc sau'] },
      ),
    ]);

  test.each([
    ['source:vi-du.example', ['a']],
    ['source:"báo ví dụ"', ['a']],
    ['author:chi', ['a']],
    ['tag:"hoi nghi"', ['a']],
    ['tag:"thượng đỉnh"', ['b']],
    ['-tag:"hội nghị"', ['b']],
    ['collection:"doc sau"', ['b']],
    ['section:"xây dựng"', ['a']],
    ['agency:ttxvn', ['a']],
    ['language:en', ['b']],
    ['after:2026-03-02', ['b']],
    ['before:2026-03-02', ['a']],
    ['after:2026 before:2027', ['a', 'b']],
    ['source:nobody', []],
    ['cầu source:sample', ['b']],
  ])('%s', (query, ids) => expect(find(index(), query)).toEqual(ids));
});

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

  test('never fails on what is typed', () => {
    const index = indexOf([article('a', {})]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(answer(index, { query }).total).toBeLessThanOrEqual(1);
      }),
    );
  });
});
