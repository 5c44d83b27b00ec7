import type { Language } from './language.ts';

/** Russian. */
export const ru: Language = {
  code: 'ru',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Фото', 'Фотография', 'Фотограф', 'Источник', 'Источник фото', 'Изображение', 'Снимок'],
    illustration: ['Иллюстрация', 'Рисунок', 'Коллаж'],
    archive: ['Архив', 'Архивное фото', 'Фото из архива'],
    handout: ['Пресс-служба', 'Предоставлено'],
    graphic: ['Инфографика', 'Карта', 'График'],
    video: ['Видео', 'Скриншот'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
