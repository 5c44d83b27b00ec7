import type { Language } from './language.ts';

/** Persian. */
export const fa: Language = {
  code: 'fa',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['عکس', 'عکاس', 'منبع', 'تصویر', 'منبع عکس'],
    illustration: ['تصویرسازی', 'عکس تزئینی'],
    archive: ['آرشیو', 'عکس آرشیوی'],
    handout: [],
    graphic: ['اینفوگرافیک', 'نقشه'],
    video: ['ویدیو', 'فیلم'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
