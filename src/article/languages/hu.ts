import type { Language } from './language.ts';

/** Hungarian. */
export const hu: Language = {
  code: 'hu',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Fotó', 'Fotók', 'Kép', 'Forrás', 'Fotós'],
    illustration: ['Illusztráció', 'Képünk illusztráció'],
    archive: ['Archív fotó', 'Archív'],
    handout: ['Sajtófotó'],
    graphic: ['Infografika', 'Grafika', 'Térkép'],
    video: ['Videó'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
