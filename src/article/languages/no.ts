import type { Language } from './language.ts';

/** Norwegian (Bokmål and Nynorsk). */
export const no: Language = {
  code: 'no',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Bilde', 'Kilde', 'Fotograf', 'Bilete'],
    illustration: ['Illustrasjon', 'Illustrasjonsfoto', 'Illustrasjonsbilde'],
    archive: ['Arkivfoto', 'Arkivbilde', 'Arkiv'],
    handout: ['Pressefoto', 'Privat'],
    graphic: ['Grafikk', 'Kart'],
    video: ['Video', 'Skjermdump'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
