import type { Language } from './language.ts';

/** Polish. */
export const pl: Language = {
  code: 'pl',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Fot.', 'Fot', 'Foto', 'Zdjęcie', 'Zdjęcia', 'Źródło', 'Autor zdjęcia'],
    illustration: ['Ilustracja', 'Zdjęcie ilustracyjne', 'Rys.'],
    archive: ['Archiwum', 'Zdjęcie archiwalne', 'Fot. archiwalne'],
    handout: ['Materiały prasowe', 'mat. prasowe'],
    graphic: ['Infografika', 'Grafika', 'Mapa'],
    video: ['Wideo', 'Zrzut ekranu'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
