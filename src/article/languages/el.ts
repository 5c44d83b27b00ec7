import type { Language } from './language.ts';

/** Greek. */
export const el: Language = {
  code: 'el',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Φωτογραφία', 'Φωτογραφίες', 'Φωτό', 'Φωτ.', 'Πηγή', 'Εικόνα'],
    illustration: ['Εικονογράφηση', 'Σκίτσο'],
    archive: ['Αρχείο', 'Φωτογραφία αρχείου'],
    handout: ['Ευγενική παραχώρηση'],
    graphic: ['Γράφημα', 'Χάρτης'],
    video: ['Βίντεο'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
