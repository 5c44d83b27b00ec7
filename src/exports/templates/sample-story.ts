/** An invented story with every field filled: templates are checked on it, and shown on it while the library is empty. */
import type { BodyBlock } from '../../article/body.ts';
import type { PhotoPath } from '../files/photo-files.ts';
import {
  FORMAT_VERSION,
  type CapturedPhoto,
  type SavedArticle,
  type SavedCaption,
} from '../../library/record/record.ts';

interface Words {
  language: string;
  publisher: string;
  section: string[];
  kicker: string;
  headline: string;
  subheadline: string;
  lead: string;
  dateline: string;
  place: string;
  author: string;
  agency: string;
  caption: string;
  alt: string;
  credit: string;
  paragraphs: [string, string];
  heading: string;
  keywords: string[];
  tags: string[];
  collection: string;
  note: string;
}

const english: Words = {
  language: 'en',
  publisher: 'The Harbour Courier',
  section: ['News', 'Transport'],
  kicker: 'Bridges',
  headline: 'Lifting bridge opens after two years of work',
  subheadline: 'Ferries go on running until the end of the month',
  lead: 'The new bridge across the Lowe opened on Sunday morning; the way to the island is now twenty minutes shorter.',
  dateline: 'LOWEHAVEN, March 1 (NNA) –',
  place: 'LOWEHAVEN',
  author: 'Maren Holt',
  agency: 'NNA',
  caption: 'The first cars cross the new bridge.',
  alt: 'A white lifting bridge over a river',
  credit: 'Maren Holt / NNA',
  paragraphs: ['The bridge is 812 metres long and has four lanes.', 'Tolls will not be charged.'],
  heading: 'Long awaited',
  keywords: ['bridge', 'Lowe'],
  tags: ['bridges', 'to follow up'],
  collection: 'Infrastructure',
  note: 'Ask the port office about the cost.',
};

const vietnamese: Words = {
  language: 'vi',
  publisher: 'Báo Sông Lặng',
  section: ['Xã hội', 'Giao thông'],
  kicker: 'Cầu đường',
  headline: 'Thông xe cầu Lặng sau hai năm thi công',
  subheadline: 'Phà vẫn chạy đến hết tháng',
  lead: 'Sáng 1/3, cầu mới bắc qua sông Lặng chính thức thông xe, rút ngắn hai mươi phút đường ra đảo.',
  dateline: 'BẾN LẶNG, 1/3 (TTN) –',
  place: 'BẾN LẶNG',
  author: 'Đỗ Minh Hà',
  agency: 'TTN',
  caption: 'Những chiếc xe đầu tiên qua cầu mới.',
  alt: 'Cây cầu trắng bắc qua sông',
  credit: 'Đỗ Minh Hà - TTN',
  paragraphs: ['Cầu dài 812 m, có bốn làn xe.', 'Qua cầu không phải trả phí.'],
  heading: 'Mong đợi đã lâu',
  keywords: ['cầu Lặng', 'giao thông'],
  tags: ['cầu đường', 'theo dõi tiếp'],
  collection: 'Hạ tầng',
  note: 'Hỏi ban quản lý về kinh phí.',
};

/** Returns the story in the language of the interface: Vietnamese, or else English. */
export const sampleStory = (language: string): SavedArticle =>
  storyIn(language.split('-', 1)[0] === 'vi' ? vietnamese : english);

/** Where an archive would hold the sample's photo. */
export const samplePhotoPath: PhotoPath = () => 'photos/2026-03-01 The Harbour Courier 1.jpg';

/** Returns a caption captured from that story. */
export function sampleCaption(language: string): SavedCaption {
  const story = sampleStory(language);
  const { url, canonicalUrl, headline, publisher, publishedAt, photos } = story;
  const [photo] = photos;
  if (photo === undefined) throw new Error('the sample story has lost its photo');
  return {
    ...marks(story),
    kind: 'caption',
    id: '5b0e3f6d2c1a49e8b7d6c5f4a3928170',
    photo,
    story: { url, canonicalUrl, headline, publisher, publishedAt, language: story.language },
    articleId: story.id,
  };
}

const URL = 'https://news.example/transport/bridge-opens';

function storyIn(words: Words): SavedArticle {
  return {
    kind: 'article',
    id: '0f6f3a0c9d1b4e55a8c2d7e9b1f40312',
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt: '2026-03-02T01:30:00.000Z',
    updatedAt: '2026-03-02T01:30:00.000Z',
    deletedAt: null,
    tags: words.tags,
    collections: [words.collection],
    note: words.note,
    url: `${URL}?from=front`,
    canonicalUrl: URL,
    publisher: { name: words.publisher, domain: 'news.example' },
    language: words.language,
    section: words.section,
    kicker: words.kicker,
    headline: words.headline,
    subheadline: words.subheadline,
    lead: words.lead,
    dateline: { raw: words.dateline, place: words.place, date: null, agency: words.agency },
    byline: {
      raw: words.author,
      authors: [{ name: words.author, role: null, outlet: null, url: null, kind: 'person' }],
    },
    agency: words.agency,
    publishedAt: { iso: '2026-03-01T09:15:00+07:00', raw: '2026-03-01 09:15', precision: 'minute', zone: 'stated' },
    modifiedAt: { iso: '2026-03-01T11:40:00+07:00', raw: '2026-03-01 11:40', precision: 'minute', zone: 'stated' },
    body: bodyIn(words),
    photos: [photoIn(words)],
    keywords: words.keywords,
    access: 'free',
    warnings: [],
    evidence: { fields: {}, dropped: {} },
    revision: 1,
  };
}

const photoIn = ({ alt, caption, credit, author, agency }: Words): CapturedPhoto & { src: string } => ({
  id: 'photo-1',
  src: 'https://news.example/photos/bridge-1600.jpg',
  width: 1600,
  height: 1067,
  alt,
  caption,
  credit: { raw: credit, photographers: [author], agencies: [agency], kind: 'photo' },
  role: 'lead',
});

function bodyIn({ paragraphs: [first, second], heading }: Words): BodyBlock[] {
  const text = (value: string) => [{ type: 'text' as const, value }];
  return [
    { type: 'photo', photo: 'photo-1' },
    { type: 'paragraph', children: text(first) },
    { type: 'heading', depth: 2, children: text(heading) },
    { type: 'paragraph', children: text(second) },
  ];
}

const marks = ({ formatVersion, seq, savedAt, updatedAt, deletedAt, tags, collections, note }: SavedArticle) => ({
  formatVersion,
  seq,
  savedAt,
  updatedAt,
  deletedAt,
  tags,
  collections,
  note,
});
