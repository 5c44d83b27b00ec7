/**
 * A database as the code of version 1 made it, written with the browser's own calls: this file is frozen. Later code is
 * tested on it for ever, since somebody's library of that version is still out there.
 */

const article = {
  url: 'https://vi-du.example/thoi-tiet/mua-lon',
  canonicalUrl: 'https://vi-du.example/thoi-tiet/mua-lon',
  publisher: { name: 'Báo Ví Dụ', domain: 'vi-du.example' },
  language: 'vi',
  section: ['Thời tiết'],
  kicker: null,
  headline: 'Mưa lớn ở vùng núi',
  subheadline: null,
  lead: 'Mưa kéo dài đến hết tuần.',
  dateline: null,
  byline: { raw: 'Lan Chi', authors: [{ name: 'Lan Chi', role: null, outlet: null, url: null, kind: 'person' }] },
  agency: null,
  publishedAt: { iso: '2026-03-01T07:00:00+07:00', raw: '01/03/2026', precision: 'minute', zone: 'stated' },
  modifiedAt: null,
  body: [{ type: 'paragraph', children: [{ type: 'text', value: 'Nhiều nơi mưa trên 100 mm.' }] }],
  photos: [],
  keywords: ['mưa'],
  access: 'free',
  warnings: [],
};
const evidence = { fields: {}, dropped: {} };
const kept = { formatVersion: 1, updatedAt: '2026-03-01T02:00:00.000Z', deletedAt: null, collections: [], note: '' };

export const VERSION_1_ARTICLE = { id: '0123456789abcdef0123456789abcdef', canonicalUrl: article.canonicalUrl };
const { id } = VERSION_1_ARTICLE;
const savedAt = '2026-03-01T01:00:00.000Z';
const deletedAt = '2026-03-01T03:00:00.000Z';
const captionId = 'fedcba9876543210fedcba9876543210';

const stores: Record<
  string,
  { keyPath: string | string[]; indexes: [string, string, IDBIndexParameters][]; rows: object[] }
> = {
  records: {
    keyPath: 'id',
    indexes: [
      ['seq', 'seq', { unique: true }],
      ['lists', 'lists', { multiEntry: true }],
      ['address', 'address', {}],
    ],
    rows: [
      {
        id,
        seq: 2,
        address: article.canonicalUrl,
        lists: [
          ['all', '', savedAt, id],
          ['kind', 'article', savedAt, id],
          ['source', 'vi-du.example', savedAt, id],
          ['tag', 'thời tiết', savedAt, id],
        ],
        record: {
          kind: 'article',
          id,
          seq: 2,
          savedAt,
          ...kept,
          tags: ['thời tiết'],
          ...article,
          evidence,
          revision: 2,
        },
      },
      {
        id: captionId,
        seq: 4,
        lists: [['trash', '', deletedAt, captionId]],
        record: {
          kind: 'caption',
          id: captionId,
          seq: 4,
          savedAt,
          ...kept,
          deletedAt,
          tags: [],
          photo: {
            id: 'photo-1',
            src: 'https://vi-du.example/mua.jpg',
            width: null,
            height: null,
            alt: null,
            caption: 'Suối dâng cao.',
            credit: null,
            role: 'body',
          },
          story: {
            url: article.url,
            canonicalUrl: article.canonicalUrl,
            headline: article.headline,
            publisher: article.publisher,
            publishedAt: article.publishedAt,
            language: 'vi',
          },
          articleId: id,
        },
      },
    ],
  },
  revisions: {
    keyPath: ['articleId', 'revision'],
    indexes: [],
    rows: [
      {
        articleId: id,
        revision: 1,
        savedAt,
        replacedAt: '2026-03-01T02:00:00.000Z',
        article: { ...article, headline: 'Mưa ở vùng núi' },
        evidence,
      },
    ],
  },
  tombstones: {
    keyPath: 'id',
    indexes: [['seq', 'seq', { unique: true }]],
    rows: [{ id: 'aaaabbbbccccddddaaaabbbbccccdddd', kind: 'article', seq: 5, purgedAt: deletedAt }],
  },
  counters: {
    keyPath: 'list',
    indexes: [],
    rows: [
      { list: ['all', ''], count: 1 },
      { list: ['kind', 'article'], count: 1 },
      { list: ['source', 'vi-du.example'], count: 1 },
      { list: ['tag', 'thời tiết'], count: 1 },
      { list: ['trash', ''], count: 1 },
    ],
  },
  meta: { keyPath: 'key', indexes: [], rows: [{ key: 'seq', value: 5 }] },
};

/** Makes the database `name` as version 1 left it. The number is Dexie's: it multiplies its versions by ten. */
export function makeVersion1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.addEventListener('error', () => reject(new Error('The fixture could not be made.')));
    request.addEventListener('upgradeneeded', () => {
      for (const [table, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(table, { keyPath });
        for (const [index, path, options] of indexes) store.createIndex(index, path, options);
        for (const row of rows) store.add(row);
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}
