import type { Language } from '../language.ts';

/** Sinhala. */
export const si: Language = {
  code: 'si',
  stopWords: ['සහ', 'බව', 'මෙම', 'ඇති', 'සඳහා', 'කළ', 'විසින්', 'වන', 'හා', 'එම', 'ඔහු', 'කර', 'ලෙස', 'පවසයි', 'එහි'],
  byline: {
    markers: [],
    joiners: ['සහ', 'හා'],
    prepositions: [],
    roles: ['වාර්තාකරු', 'මාධ්‍යවේදී'],
    staff: [],
    sources: ['මූලාශ්‍රය'],
    notes: [],
  },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['ඡායාරූප', 'ඡායාරූපය', 'පින්තූරය', 'සේයාරූ'],
    illustration: [],
    archive: [],
    handout: [],
    graphic: [],
    video: ['වීඩියෝ'],
    agencies: [],
  },
  boilerplate: { related: ['තවත් කියවන්න'], calls: [], furniture: ['දැන්වීම'], notices: [] },
  endMarks: [],
  labels: ['සටහන', 'ප්‍රශ්නය', 'පිළිතුර'],
};
