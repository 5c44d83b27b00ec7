/** What each language's listing shows: stories of the sample site that its readers can read, and words of the interface. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../checks/source-files.ts';

export interface Listing {
  language: 'en' | 'vi';
  /** The story that is captured, and read in the library later. */
  story: string;
  /** A correction of the newspaper's, after which the story is saved again: what stood there, and what stands there now. */
  correction: Readonly<Record<string, string>>;
  /** What else is in the library, with its tags; the last is listed first. */
  library: readonly (readonly [story: string, ...tags: string[]])[];
  tags: readonly string[];
  /** Under the name on the tile. */
  claim: string;
}

export const LISTINGS: readonly Listing[] = [
  {
    language: 'en',
    story: 'en-agency-dateline',
    correction: {
      'reach deal to end four-week strike': 'reach deal, night boats back on Monday',
      'spent 214,000 crowns on 31 helicopter': 'spent 226,000 crowns on 33 helicopter',
    },
    library: [
      ['ja-bracket-dateline', 'culture'],
      ['fr-chapo', 'transport'],
      ['ko-agency-dateline', 'culture'],
      ['en-shadow-root', 'culture'],
      ['de-dpa', 'flood', 'transport'],
      ['vi-wire-figure', 'flood'],
      ['en-lazy-photos', 'transport'],
      ['en-broken-json-ld', 'harbour', 'council'],
    ],
    tags: ['strike', 'harbour'],
    claim: 'News articles and photo captions, captured as records',
  },
  {
    language: 'vi',
    story: 'vi-wire-figure',
    correction: {
      'thống nhất quy chế phối hợp phòng, chống thiên tai': 'ký quy chế mới về phòng, chống thiên tai',
      'hơn 4.200 lượt hộ dân': 'hơn 4.350 lượt hộ dân',
    },
    library: [
      ['en-agency-dateline', 'giao thông'],
      ['fr-chapo', 'giao thông'],
      ['ja-bracket-dateline', 'văn hóa'],
      ['de-dpa', 'lũ', 'giao thông'],
      ['vi-same-photo-twice', 'văn hóa'],
      ['ko-agency-dateline', 'văn hóa'],
      ['vi-wire-italic', 'giáo dục'],
      ['vi-daily-stamp', 'giao thông'],
    ],
    tags: ['bão lũ', 'Vạn Hải'],
    claim: 'Bài báo và chú thích ảnh, lưu thành bản ghi',
  },
];

/** The papers of the stories that have one of their own; the others are the Harbour Courier's. */
const PAPERS: Readonly<Record<string, string>> = {
  'de-dpa': 'wendburger-anzeiger',
  'fr-chapo': 'valmere-matin',
  'ja-bracket-dateline': 'shiomi-shimpo',
  'ko-agency-dateline': 'eunhaman-ilbo',
  'vi-daily-stamp': 'nhat-bao-hai-dang',
  'vi-same-photo-twice': 'nhat-bao-hai-dang',
  'vi-wire-figure': 'ban-tin-van-hai',
  'vi-wire-italic': 'ban-tin-van-hai',
  'vi-wire-table': 'bao-ha-lam',
};

/** Returns where a story of the sample site is read: at its paper's own address, as on the web. */
export const addressOf = (story: string): string =>
  `https://${PAPERS[story] ?? 'harbour-courier'}.example/stories/${story}/`;

/** Returns what the interface says for `key` in this language. */
export function words(language: string, key: string): string {
  const path = join(ROOT, '_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  const found = messages[key];
  if (found === undefined) throw new Error(`no message is called ${key}`);
  return found.message;
}
