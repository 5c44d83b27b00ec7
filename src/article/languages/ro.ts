import type { Language } from './language.ts';

/** Romanian. */
export const ro: Language = {
  code: 'ro',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Fotografie', 'Sursă foto', 'Sursa foto', 'Sursă', 'Sursa', 'Credit foto', 'Imagine'],
    illustration: ['Imagine cu caracter ilustrativ', 'Imagine ilustrativă', 'Ilustrație'],
    archive: ['Arhivă', 'Foto arhivă', 'Arhiva'],
    handout: ['Arhiva personală'],
    graphic: ['Infografic', 'Grafic', 'Hartă'],
    video: ['Video', 'Captură video'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
