import type { Language } from '../language.ts';

/** Burmese. */
export const my: Language = {
  code: 'my',
  stopWords: [],
  byline: {
    markers: ['ရေးသားသူ'],
    joiners: ['နှင့်'],
    prepositions: [],
    roles: ['သတင်းထောက်'],
    staff: [],
    sources: ['သတင်းရင်းမြစ်', 'ကိုးကား'],
    notes: [],
  },
  dates: {
    published: ['ထုတ်ဝေသည့်ရက်'],
    updated: [],
    am: [],
    pm: [],
  },
  keywordLabels: [],
  credit: {
    photo: ['ဓာတ်ပုံ', 'ပုံ', 'ဓာတ်ပုံ ရင်းမြစ်'],
    illustration: [],
    archive: [],
    handout: [],
    graphic: [],
    video: ['ဗီဒီယို'],
    agencies: [],
  },
  boilerplate: {
    related: ['ဆက်စပ်သတင်းများ', 'ဆက်လက်ဖတ်ရှုရန်', 'ဖတ်ရန်'],
    calls: ['မျှဝေပါ'],
    furniture: ['ကြော်ငြာ'],
    notices: [],
  },
  endMarks: [],
};
