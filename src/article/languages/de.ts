import type { Language } from './language.ts';

/** German. */
export const de: Language = {
  code: 'de',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: [
      'Foto',
      'Fotos',
      'Bild',
      'Bilder',
      'Bildquelle',
      'Bildnachweis',
      'Bildrechte',
      'Bildcredit',
      'Fotocredit',
      'Quelle',
      'Fotograf',
      'Fotografie',
      'Fotografin',
      'Titelbild',
      'Aufmacherfoto',
      'Teaserbild',
      'Screenshot',
      'Copyright',
    ],
    illustration: ['Symbolbild', 'Symbolfoto', 'Illustration', 'Zeichnung', 'Themenbild', 'Karikatur'],
    archive: ['Archivbild', 'Archivfoto', 'Archiv'],
    handout: ['Handout', 'Zvg', 'ZVG', 'zur Verfügung gestellt', 'privat'],
    graphic: ['Grafik', 'Infografik', 'Karte', 'Montage', 'Collage'],
    video: ['Video', 'Videoquelle'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
