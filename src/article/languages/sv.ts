import type { Language } from './language.ts';

/** Swedish. */
export const sv: Language = {
  code: 'sv',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Bild', 'Källa', 'Fotograf', 'Bilder'],
    illustration: ['Illustration', 'Genrebild', 'Montage'],
    archive: ['Arkivbild', 'Arkivfoto', 'Arkiv'],
    handout: ['Pressbild', 'Privat'],
    graphic: ['Grafik', 'Karta'],
    video: ['Video', 'Skärmdump'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
