import type { Language } from '../language.ts';

/** Gujarati. */
export const gu: Language = {
  code: 'gu',
  stopWords: ['અને', 'છે', 'આ', 'માટે', 'પણ', 'કે', 'હતી', 'હતો', 'તે', 'એક', 'જે', 'કરી', 'સાથે', 'આવી', 'પર'],
  byline: {
    markers: ['લેખક'],
    joiners: ['અને'],
    prepositions: [],
    roles: ['સંવાદદાતા', 'પત્રકાર'],
    staff: [],
    sources: [],
    notes: [],
  },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['તસવીર', 'ફોટો', 'તસવીરો', 'ઇમેજ સ્રોત'],
    illustration: ['પ્રતીકાત્મક તસવીર'],
    archive: ['ફાઇલ તસવીર', 'ફાઈલ તસવીર', 'ફાઇલ ફોટો'],
    handout: [],
    graphic: [],
    video: ['વીડિયો'],
    agencies: [],
  },
  boilerplate: { related: ['આ પણ વાંચો', 'વધુ વાંચો'], calls: [], furniture: ['જાહેરાત'], notices: [] },
  endMarks: [],
  labels: ['નોંધ', 'પ્રશ્ન', 'જવાબ', 'વીડિયો'],
};
