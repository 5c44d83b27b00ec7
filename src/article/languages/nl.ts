import type { Language } from './language.ts';

/** Dutch. */
export const nl: Language = {
  code: 'nl',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Foto’s', 'Beeld', 'Bron', 'Fotograaf', 'Afbeelding', 'Fotografie'],
    illustration: ['Illustratie', 'Illustratiebeeld', 'Illustratiefoto'],
    archive: ['Archieffoto', 'Archiefbeeld', 'Archief'],
    handout: ['Eigen foto', 'RR'],
    graphic: ['Infografiek', 'Grafiek', 'Kaart'],
    video: ['Video', 'Screenshot'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
