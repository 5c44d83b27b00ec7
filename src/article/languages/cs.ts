import type { Language } from './language.ts';

/** Czech. */
export const cs: Language = {
  code: 'cs',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Autor fotografie', 'Zdroj', 'Fotografie', 'Autor', 'Snímek'],
    illustration: ['Ilustrační foto', 'Ilustrační fotografie', 'Ilustrační snímek', 'Ilustrace'],
    archive: ['Archivní foto', 'Archiv', 'Archivní snímek'],
    handout: ['Se svolením'],
    graphic: ['Grafika', 'Infografika', 'Mapa'],
    video: ['Video'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
