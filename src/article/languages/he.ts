import type { Language } from './language.ts';

/** Hebrew. */
export const he: Language = {
  code: 'he',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['צילום', 'צילומים', 'צלם', 'תמונה', 'קרדיט', 'מקור'],
    illustration: ['איור', 'אילוסטרציה', 'המחשה'],
    archive: ['ארכיון', 'צילום ארכיון'],
    handout: ['באדיבות'],
    graphic: ['אינפוגרפיקה', 'מפה', 'גרפיקה'],
    video: ['וידאו', 'וידיאו'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
