import type { Language } from './language.ts';

/** Arabic. */
export const ar: Language = {
  code: 'ar',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['تصوير', 'صورة', 'الصورة', 'المصدر', 'عدسة'],
    illustration: ['رسم', 'صورة توضيحية', 'صورة تعبيرية'],
    archive: ['أرشيف', 'صورة أرشيفية', 'أرشيفية'],
    handout: [],
    graphic: ['إنفوغراف', 'خريطة'],
    video: ['فيديو', 'لقطة شاشة'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
