import type { Language } from '../language.ts';

/** Irish. */
export const ga: Language = {
  code: 'ga',
  stopWords: ['agus', 'bhí', 'tá', 'leis', 'ag', 'don', 'sin', 'seo', 'ach', 'sé', 'go', 'ar', 'na', 'atá', 'nach'],
  byline: {
    markers: ['Údar'],
    joiners: ['agus'],
    prepositions: [],
    roles: ['iriseoir', 'eagarthóir', 'comhfhreagraí'],
    staff: [],
    sources: [],
    notes: [],
  },
  dates: { published: ['Foilsithe'], updated: ['Nuashonraithe'], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Grianghraf', 'Grianghraif', 'Pictiúr', 'Íomhá'],
    illustration: [],
    archive: [],
    handout: [],
    graphic: [],
    video: ['Físeán'],
    agencies: [],
  },
  boilerplate: {
    related: ['Léigh tuilleadh', 'Léigh freisin'],
    calls: ['Cláraigh', 'Lean muid'],
    furniture: ['Fógra', 'Fógraíocht'],
    notices: [],
  },
  endMarks: [],
};
