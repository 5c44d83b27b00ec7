import type { Language } from './language.ts';

/** Indonesian and Malay. */
export const id: Language = {
  code: 'id',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Fotografer', 'Sumber', 'Gambar', 'Sumber foto', 'Kredit'],
    illustration: ['Ilustrasi', 'Foto ilustrasi', 'Gambar hiasan'],
    archive: ['Arsip', 'Dok', 'Dok.', 'Foto arsip', 'Gambar fail'],
    handout: ['Istimewa', 'Ihsan'],
    graphic: ['Infografis', 'Grafis', 'Peta'],
    video: ['Video', 'Tangkapan layar'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
