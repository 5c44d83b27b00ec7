import type { Language } from './language.ts';

/** Estonian. */
export const et: Language = {
  code: 'et',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Fotod', 'Pilt', 'Allikas', 'Fotograaf'],
    illustration: ['Illustratsioon', 'Illustreeriv foto'],
    archive: ['Arhiiv', 'Arhiivifoto'],
    handout: ['Erakogu'],
    graphic: ['Graafika', 'Kaart'],
    video: ['Video', 'Ekraanitõmmis'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
