import { describe, expect, test } from 'vitest';
import type { Article } from '../../../article/article.ts';
import { savingCaption } from '../../library.fixture.ts';
import { answer } from './answer.ts';
import { count, hitsOf } from './hits.ts';
import { emptyIndexes } from '../index/index.fixture.ts';
import type { Term } from './query.ts';
import { article, body, caption, find, indexes } from './search.fixture.ts';

const emptyIndex = emptyIndexes();
const indexOf = indexes();

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

  test('with OR, where one of two is enough: of words and of fields, marks among them', () => {
    const index = indexOf([
      article('a', { headline: 'Bão ở Huế', language: 'vi' }),
      article('b', { headline: 'Lũ ở Huế', language: 'en' }, { tags: ['Cà Mau'] }),
      article('c', { headline: 'Nắng ở Huế', language: 'fr' }, { tags: ['hạn hán'] }),
      article('d', { headline: 'Bão ở Vinh', language: 'vi' }),
    ]);
    expect(find(index, 'huế bão OR lũ').toSorted()).toEqual(['a', 'b']);
    expect(find(index, 'bão OR lũ OR "hạn hán"').toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(find(index, 'language:en OR language:fr huế').toSorted()).toEqual(['b', 'c']);
    expect(find(index, 'bão OR lũ -vinh').toSorted()).toEqual(['a', 'b']);
    expect(answer(index, { query: 'mưa OR tuyết huế' }).problems).toMatchObject([{ word: 'mưa' }, { word: 'tuyết' }]);
    expect(answer(index, { query: 'mưa OR bão xuân' }).problems).toMatchObject([{ word: 'xuân' }]);
  });

  test.each([
    ['oneill', 'Shane O’Neill wins'],
    ["O'Neill", 'Shane O’Neill wins'],
    ["O'Neill", 'Shane Oneill wins'],
    ['"oneill"', "Shane O'NEILL wins"],
    ['neill', 'Shane O’Neill wins'],
    ['homme', 'Voici l’homme du jour'],
    ["пам'ять", 'Вічна пам\u02bcять героям'],
    ['память', 'Вічна пам’ять героям'],
    ['ять', 'Вічна пам’ять героям'],
    ['צהל', 'דובר צה״ל אמר'],
    ['email', 'By e-mail only'],
    ['e-mail', 'By email only'],
    ['US', 'The U.S. economy'],
    ['"U.S. economy"', 'The U.S. economy'],
    ['"o neill wins"', 'Shane O’Neill wins'],
  ])('%s in “%s”', (query, headline) => {
    const index = indexOf([article('a', { headline }), article('b', { headline: 'Something else' })]);
    expect(find(index, `${query} `)).toEqual(['a']);
    expect(find(index, query)).toEqual(['a']);
  });

  test('by keyword, among the story’s own and nowhere else', () => {
    const index = indexOf([
      article('a', { headline: 'Bão', keywords: ['giao thông', 'cầu mới'] }),
      article('b', { headline: 'Giao thông', keywords: ['bão'] }, { tags: ['giao thông'] }),
    ]);
    expect(find(index, 'keyword:"giao thông"')).toEqual(['a']);
    expect(find(index, 'keyword:giao')).toEqual(['a']);
    expect(find(index, 'bão keyword:cầu')).toEqual(['a']);
    expect(find(index, 'bão -keyword:bão ')).toEqual(['a']);
    expect(find(index, 'keyword:cầu OR keyword:bão').toSorted()).toEqual(['a', 'b']);
    const { problems } = answer(index, { query: 'keyword:"mưa đá"' });
    expect(problems).toEqual([{ kind: 'value', field: 'keyword', value: 'mưa đá' }]);
  });

  test('the best match first: in the headline before the body', () => {
    const index = indexOf([
      article('body', { body: body('Lũ lụt ở miền Trung. Người dân đi sơ tán.') }),
      article('headline', { headline: 'Lũ lụt' }),
    ]);
    expect(find(index, 'lũ lụt', { sort: 'best' })).toEqual(['headline', 'body']);
    expect(answer(index, { query: '', sort: 'best' })).toMatchObject({ sort: 'newest', ids: ['headline', 'body'] });
  });

  test('by the day of publication, of one day by the time of saving; without a date the day of saving counts', () => {
    const on = (id: string, day: string) =>
      article(id, { publishedAt: { iso: `${day}T08:00:00+07:00`, raw: day, precision: 'minute', zone: 'stated' } });
    const undated = article('undated', { publishedAt: null }, { savedAt: '2026-02-01T08:00:00.000Z' });
    const index = indexOf([
      on('may', '2026-05-02'),
      on('old', '1969-07-20'),
      undated,
      on('june', '2026-06-01'),
      on('may again', '2026-05-02'),
    ]);
    const earliest = ['old', 'undated', 'may', 'may again', 'june'];
    expect(find(index, '', { sort: 'earliest' })).toEqual(earliest);
    expect(find(index, 'cầu', { sort: 'latest' })).toEqual(earliest.toReversed());
    expect(find(index, '', { sort: 'earliest', offset: 1, limit: 2 })).toEqual(['undated', 'may']);
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
          byline: {
            raw: 'Ann O’Reilly',
            authors: [{ name: 'Ann O’Reilly', role: null, outlet: null, url: null, kind: 'person' }],
          },
          publishedAt: { iso: '2026-03-02', raw: 'x', precision: 'day', zone: 'absent' },
        },
        { tags: ['Hội nghị thượng đỉnh'], collections: ['Đọc sau'] },
      ),
    ]);

  test.each([
    ['source:vi-du.example', ['a']],
    ['source:"báo ví dụ"', ['a']],
    ['author:chi', ['a']],
    ['author:OReilly', ['b']],
    ["author:o'reilly", ['b']],
    ['author:reilly', ['b']],
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
