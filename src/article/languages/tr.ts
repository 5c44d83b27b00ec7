import type { Language } from './language.ts';

/** Turkish. */
export const tr: Language = {
  code: 'tr',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Fotoğraf', 'Fotoğraflar', 'Foto', 'Kaynak', 'Görsel', 'Fotoğrafı çeken'],
    illustration: ['İllüstrasyon', 'Temsili fotoğraf', 'Temsili'],
    archive: ['Arşiv', 'Arşiv fotoğrafı'],
    handout: ['Basın bülteni'],
    graphic: ['Grafik', 'İnfografik', 'Harita'],
    video: ['Video', 'Ekran görüntüsü'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
