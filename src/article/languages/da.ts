import type { Language } from './language.ts';

/** Danish. */
export const da: Language = {
  code: 'da',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Billede', 'Kilde', 'Fotograf', 'Pressefoto'],
    illustration: ['Illustration', 'Modelfoto', 'Arkivillustration'],
    archive: ['Arkivfoto', 'Arkivbillede', 'Arkiv'],
    handout: ['Privatfoto', 'PR'],
    graphic: ['Grafik', 'Kort'],
    video: ['Video', 'Skærmbillede'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
