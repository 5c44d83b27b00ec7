import type { Language } from './language.ts';

/** Finnish. */
export const fi: Language = {
  code: 'fi',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Kuva', 'Kuvat', 'Valokuva', 'Kuvaaja', 'Lähde'],
    illustration: ['Kuvitus', 'Kuvituskuva'],
    archive: ['Arkistokuva', 'Arkisto'],
    handout: ['Lehtikuva', 'Kotialbumi'],
    graphic: ['Grafiikka', 'Kartta'],
    video: ['Video', 'Kuvakaappaus'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
