import type { Language } from './language.ts';

/** Italian. */
export const it: Language = {
  code: 'it',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Foto di', 'Fotografia', 'Credito', 'Crediti', 'Credit', 'Immagine', 'Fonte'],
    illustration: ['Illustrazione', 'Immagine di repertorio'],
    archive: ['Archivio', 'Foto d’archivio', "Foto d'archivio"],
    handout: ['Per gentile concessione', 'Ufficio stampa'],
    graphic: ['Infografica', 'Grafico', 'Mappa'],
    video: ['Video'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
