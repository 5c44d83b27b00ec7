import type { Language } from './language.ts';

/** Zulu, with the Xhosa words for the same. */
export const zu: Language = {
  code: 'zu',
  stopWords: [
    'ukuthi',
    'ngoba',
    'uthe',
    'kanti',
    'kodwa',
    'futhi',
    'lapho',
    'ngesikhathi',
    'okuthiwa',
    'ukuba',
    'kwaye',
    'uthi',
    'ngokuthi',
    'nokuthi',
    'yokuthi',
  ],
  byline: {
    markers: ['Ngu', 'Ibhalwe', 'Umbhali', 'Umbhali wethu'],
    joiners: ['kanye no', 'kunye no'],
    prepositions: [],
    roles: ['intatheli', 'umhleli'],
    staff: ['Intatheli', 'Umbhali', 'Intatheli ye-Isolezwe'],
    sources: ['Umthombo'],
    notes: [],
  },
  dates: {
    published: ['Ishicilelwe', 'Usuku'],
    updated: ['Ibuyekezwe', 'Kugcine ukubuyekezwa'],
    am: [],
    pm: [],
  },
  keywordLabels: ['Izihloko', 'Tags'],
  credit: {
    photo: ['Isithombe', 'Izithombe', 'Umfanekiso', 'Isithombe ngu'],
    illustration: [],
    archive: ['Isithombe sobukhondlo'],
    handout: [],
    graphic: [],
    video: ['Ividiyo'],
    agencies: [],
  },
  boilerplate: {
    related: ['Funda futhi', 'Funda kabanzi', 'Funda nalapha', 'Izindaba ezihlobene'],
    calls: ['Bhalisa', 'Ngena', 'Silandele', 'Yabelana'],
    furniture: ['Isikhangiso', 'Yabelana'],
  },
  endMarks: [],
};
