import type { Language } from '../language.ts';

/** Amharic. */
export const am: Language = {
  code: 'am',
  stopWords: ['እና', 'ነው', 'ላይ', 'ውስጥ', 'ይህ', 'ነበር', 'ግን', 'ወደ', 'ጋር', 'ይህን', 'ደግሞ', 'እንደ', 'ሲሆን', 'መሆኑን', 'ናቸው'],
  byline: {
    markers: [],
    joiners: ['እና'],
    prepositions: [],
    roles: ['ጋዜጠኛ', 'ዘጋቢ', 'አዘጋጅ'],
    staff: [],
    sources: ['ምንጭ'],
    notes: [],
  },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['ፎቶ', 'የፎቶው ባለመብት', 'ምስል'],
    illustration: [],
    archive: [],
    handout: [],
    graphic: [],
    video: ['ቪዲዮ'],
    agencies: ['ኢዜአ'],
  },
  boilerplate: { related: ['ተጨማሪ ያንብቡ'], calls: [], furniture: ['ማስታወቂያ'], notices: [] },
  endMarks: [],
};
