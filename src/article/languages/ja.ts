import type { Language } from './language.ts';

/** Japanese. */
export const ja: Language = {
  code: 'ja',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['写真', '撮影', '写真提供', '画像', '出典', '提供', 'クレジット'],
    illustration: ['イラスト', 'イメージ'],
    archive: ['資料写真', '資料'],
    handout: ['提供写真', '代表撮影', '代表'],
    graphic: ['図', 'グラフ', '地図'],
    video: ['動画', 'スクリーンショット'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
