import type { Language } from './language.ts';

/** Ukrainian. */
export const uk: Language = {
  code: 'uk',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Фото', 'Фотографія', 'Фотограф', 'Джерело', 'Джерело фото', 'Зображення'],
    illustration: ['Ілюстрація', 'Ілюстративне фото', 'Колаж'],
    archive: ['Архів', 'Архівне фото', 'Фото з архіву'],
    handout: ['Надано'],
    graphic: ['Інфографіка', 'Мапа', 'Графіка'],
    video: ['Відео', 'Скриншот'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
