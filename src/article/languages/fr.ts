import type { Language } from './language.ts';

/** French. */
export const fr: Language = {
  code: 'fr',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: [
      'Photo',
      'Photos',
      'Crédit',
      'Crédits',
      'Crédit photo',
      'Crédits photo',
      'Crédit image',
      'Photographie',
      'Image',
      'Photo prise par',
      'Source',
    ],
    illustration: ['Illustration', "Photo d'illustration", 'Photo d’illustration', "Image d'illustration", 'Dessin'],
    archive: ['Archives', "Photo d'archives", 'Photo d’archives', 'Archive'],
    handout: ['Document remis', 'DR', 'Tous droits réservés'],
    graphic: ['Infographie', 'Carte', 'Graphique', 'Montage'],
    video: ['Vidéo', "Capture d'écran", 'Capture d’écran'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
