import { expect, test } from 'vitest';
import type { Article } from '../../../article/article.ts';
import { story } from '../../library.fixture.ts';
import { FORMAT_VERSION, type SavedArticle } from '../../record/record.ts';
import { passagesOf } from './passages.ts';

function article(content: Partial<Article>): SavedArticle {
  const at = '2026-03-02T01:00:00.000Z';
  const kept = {
    id: 'a',
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt: at,
    updatedAt: at,
    deletedAt: null,
    note: '',
  } as const;
  const marks = { tags: [], collections: [], evidence: { fields: {}, dropped: {} }, revision: 1 };
  return {
    kind: 'article',
    ...kept,
    ...marks,
    ...story({ headline: null, lead: null, body: [], keywords: [], ...content }),
  };
}
const body = (value: string): Article['body'] => [{ type: 'paragraph', children: [{ type: 'text', value }] }];

/** The passages with what is marked in brackets. */
function shown(content: Partial<Article>, query: string): string[] {
  return passagesOf(article(content), query).map(({ text, marks }) =>
    marks.reduceRight((text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, text),
  );
}

test('words are marked as they stand, whatever their case and diacritics', () => {
  expect(shown({ headline: 'Nghị quyết về NGHỊ trường' }, 'nghi ')).toEqual(['[Nghị] quyết về [NGHỊ] trường']);
  expect(shown({ headline: 'Đường sắt' }, 'duong ')).toEqual(['[Đường] sắt']);
});

test('an unfinished word marks the whole words that begin with it', () => {
  expect(shown({ headline: 'Quyết định quyền lợi' }, 'quy')).toEqual(['[Quyết] định [quyền] lợi']);
});

test('a phrase is marked as one, over whatever stands between its words', () => {
  expect(shown({ headline: 'Hội – nghị và hội nghị' }, '"hội nghị"')).toEqual(['[Hội – nghị] và [hội nghị]']);
});

test('letters that fold to several keep the marks in place', () => {
  expect(shown({ headline: 'Die große Straße ist frei' }, 'strasse frei ')).toEqual(['Die große [Straße] ist [frei]']);
  expect(shown({ headline: 'Nghi\u0323 quye\u0302\u0301t mới' }, 'quyet ')).toEqual([
    'Nghi\u0323 [quye\u0302\u0301t] mới',
  ]);
});

test('scripts without spaces', () => {
  expect(shown({ headline: '国务院召开常务会议' }, '常务')).toEqual(['国务院召开[常务]会议']);
  expect(shown({ headline: 'นายกรัฐมนตรีแถลงข่าว' }, 'แถลงข่าว')).toEqual(['นายกรัฐมนตรี[แถลงข่าว]']);
});

test('a headline stands alone; what was found above or below it is a passage of its own', () => {
  const story = { kicker: 'Phòng chống bão', headline: 'Quy chế phối hợp', subheadline: 'Năm huyện ven biển' };
  expect(shown(story, 'quy ')).toEqual(['[Quy] chế phối hợp']);
  expect(shown(story, 'quy bão ')).toEqual(['[Quy] chế phối hợp', 'Phòng chống [bão]']);
  expect(shown(story, 'huyện ')).toEqual(['Năm [huyện] ven biển']);
});

test('what was found in the kicker or the deck alone is no mark in the headline', () => {
  const story = article({ kicker: 'Phòng chống bão', headline: 'Quy chế phối hợp', lead: 'Năm huyện ven biển.' });
  expect(passagesOf(story, 'bão ')).toEqual([{ column: 'lead', text: 'Phòng chống bão', marks: [[12, 15]] }]);
  expect(passagesOf({ ...story, kicker: null, subheadline: 'Chống bão' }, 'bão ')).toMatchObject([
    { column: 'lead', text: 'Chống bão' },
  ]);
  // The lead is told where it has as much.
  expect(shown({ kicker: 'Bão', lead: 'Sau bão là lũ.' }, 'bão lũ ')).toEqual(['Sau [bão] là [lũ].']);
});

test('a long text is cut around the first place', () => {
  const words = Array.from({ length: 400 }, (_, n) => `chữ${n}`).join(' ');
  const [passage = ''] = shown({ body: body(words) }, 'chữ200 ');
  expect(passage).toMatch(/^…chữ\d+ .*\[chữ200\].* chữ\d+…$/);
  expect(passage.length).toBeLessThan(260);
});

test('the column with the most of the query’s words is shown', () => {
  const content = { lead: 'Bão vào bờ.', body: body('Sau bão là lũ.') };
  expect(shown(content, 'bão lũ ')).toEqual(['Sau [bão] là [lũ].']);
});

test('a query of fields only, or of nothing, shows no passage', () => {
  expect(shown({ headline: 'Bão' }, 'source:x ')).toEqual([]);
  expect(shown({ headline: 'Bão' }, ' - ')).toEqual([]);
});

test('of a pasted book its beginning is sought', () => {
  const book = '国务院召开常务会议'.repeat(10_000);
  expect(shown({ headline: '国务院召开常务会议' }, book)).toEqual([]);
  expect(shown({ headline: 'Quyết định mới' }, `mới ${'quyet '.repeat(20_000)}`)).toEqual(['[Quyết] định [mới]']);
});

test('a word that is written in pieces is marked whole, typed as one or as it stands', () => {
  for (const query of ['oneil', 'oneill ', "o'neill ", 'ONeill '])
    expect(shown({ headline: 'Shane O’Neill wins' }, query)).toEqual(['Shane [O’Neill] wins']);
  expect(shown({ headline: 'Voici l’homme' }, 'lhomme ')).toEqual([]);
  expect(shown({ headline: 'The U.S. economy' }, 'us ')).toEqual(['The [U.S.] economy']);
});

test('of a keyword that is asked for nothing is marked in the text', () => {
  const content = { headline: 'Bão vào bờ', keywords: ['bão'] };
  expect(shown(content, 'keyword:bão ')).toEqual(['[bão]']);
});
