import type { Language } from './language.ts';

/** Thai. */
export const th: Language = {
  code: 'th',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['ภาพ', 'ภาพจาก', 'ภาพโดย', 'เครดิตภาพ', 'ที่มา', 'ภาพถ่าย'],
    illustration: ['ภาพประกอบ', 'ภาพวาด'],
    archive: ['แฟ้มภาพ', 'ภาพแฟ้ม'],
    handout: [],
    graphic: ['กราฟิก', 'อินโฟกราฟิก'],
    video: ['วิดีโอ', 'คลิป'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
