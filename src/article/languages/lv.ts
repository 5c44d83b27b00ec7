import type { Language } from './language.ts';

/** Latvian. */
export const lv: Language = {
  code: 'lv',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Attēls', 'Avots', 'Fotogrāfs'],
    illustration: ['Ilustratīvs foto', 'Ilustratīvs attēls', 'Ilustrācija'],
    archive: ['Arhīvs', 'Arhīva foto'],
    handout: ['Publicitātes foto'],
    graphic: ['Grafika', 'Karte'],
    video: ['Video'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
