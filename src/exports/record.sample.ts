/** One invented story and one captured caption for the exports' tests: a wire story with two credited photos. */
import type { Inline } from '../article/body.ts';
import { FORMAT_VERSION, type SavedArticle, type SavedCaption, type SavedRecord } from '../library/record/record.ts';
import type { ExportOptions, ExportSource } from './format.ts';

const text = (value: string): Inline[] => [{ type: 'text', value }];

const photo = {
  id: 'photo-1',
  src: 'https://example.com/photos/bridge-1600.jpg',
  width: 1600,
  height: 1067,
  alt: null,
  caption: 'Cây cầu mới bắc qua sông Lặng.',
  credit: {
    raw: 'Đỗ Minh Hà - TTXVN',
    photographers: ['Đỗ Minh Hà'],
    agencies: ['TTXVN'],
    kind: 'photo' as const,
  },
  role: 'lead' as const,
};

const kept = {
  formatVersion: FORMAT_VERSION,
  seq: 7,
  savedAt: '2026-03-02T01:30:00.000Z',
  updatedAt: '2026-03-02T01:30:00.000Z',
  deletedAt: null,
  tags: ['cầu', 'giao thông'],
  collections: ['Hạ tầng'],
  note: 'Gọi lại "ban quản lý", hỏi vốn.',
} satisfies Partial<SavedRecord>;

export const sampleArticle: SavedArticle = {
  kind: 'article',
  id: '0f6f3a0c9d1b4e55a8c2d7e9b1f40312',
  ...kept,
  url: 'https://example.com/cau-moi-2026.html?utm_source=x',
  canonicalUrl: 'https://example.com/cau-moi-2026.html',
  publisher: { name: 'Báo Sông Lặng', domain: 'example.com' },
  language: 'vi',
  section: ['Xã hội', 'Giao thông'],
  kicker: null,
  headline: 'Thông xe cầu Lặng: rút ngắn 40% quãng đường',
  subheadline: null,
  lead: 'Sáng 1/3, cầu Lặng chính thức thông xe sau hai năm thi công.',
  dateline: { raw: 'Bến Lặng', place: 'Bến Lặng', date: null, agency: null },
  byline: {
    raw: 'Đỗ Minh Hà',
    authors: [{ name: 'Đỗ Minh Hà', role: null, outlet: null, url: null, kind: 'person' }],
  },
  agency: 'TTXVN',
  publishedAt: { iso: '2026-03-01T09:15:00+07:00', raw: '01/03/2026 09:15', precision: 'minute', zone: 'stated' },
  modifiedAt: null,
  body: [
    { type: 'photo', photo: 'photo-1' },
    {
      type: 'paragraph',
      children: [...text('Cầu dài 812 m, có '), { type: 'strong', children: text('bốn làn xe') }, ...text('.')],
    },
    { type: 'heading', depth: 2, children: text('Người dân chờ đợi') },
    {
      type: 'list',
      ordered: false,
      children: [
        { type: 'listItem', children: [{ type: 'paragraph', children: text('Giá vé: 0 đồng & không thu phí') }] },
      ],
    },
  ],
  photos: [photo],
  keywords: ['cầu Lặng', 'giao thông'],
  access: 'free',
  warnings: [],
  evidence: { fields: {}, dropped: {} },
  revision: 1,
};

export const sampleCaption: SavedCaption = {
  kind: 'caption',
  id: '5b0e3f6d2c1a49e8b7d6c5f4a3928170',
  ...kept,
  photo,
  story: {
    url: sampleArticle.url,
    canonicalUrl: sampleArticle.canonicalUrl,
    headline: sampleArticle.headline,
    publisher: sampleArticle.publisher,
    publishedAt: sampleArticle.publishedAt,
    language: 'vi',
  },
  articleId: sampleArticle.id,
};

/** Returns a source of these records; `files` are the kept photos by address. */
export function sourceOf(records: readonly SavedRecord[], files: ReadonlyMap<string, Blob> = new Map()): ExportSource {
  return {
    records: (async function* () {
      yield* records;
    })(),
    revisionsOf: () => Promise.resolve([]),
    photoFile: (src) => Promise.resolve(files.get(src) ?? null),
  };
}

export const sampleOptions: ExportOptions = {
  language: 'vi',
  exportedAt: '2026-03-02T02:00:00.000Z',
  signal: new AbortController().signal,
};

/** Returns everything that a format wrote, as bytes. */
export async function written(pieces: AsyncIterable<string | Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? piece : new Uint8Array(piece));
  return new Blob(parts);
}
