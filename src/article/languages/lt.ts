import type { Language } from './language.ts';

/** Lithuanian. */
export const lt: Language = {
  code: 'lt',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['nuotr', 'nuotr.', 'Nuotrauka', 'Nuotrauka iš', 'Šaltinis', 'Foto'],
    illustration: ['Iliustracija', 'asociatyvi nuotr.', 'Asociatyvinė nuotr.'],
    archive: ['archyvo nuotr.', 'archyvas'],
    handout: [],
    graphic: ['Grafika', 'Žemėlapis'],
    video: ['Vaizdo įrašas', 'stop kadras'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
