import type { Language } from './language.ts';

/** Spanish. */
export const es: Language = {
  code: 'es',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Fotos', 'Fotografía', 'Crédito', 'Créditos', 'Imagen', 'Fuente', 'Foto de', 'Fotografía de'],
    illustration: ['Ilustración', 'Imagen ilustrativa', 'Foto ilustrativa', 'Imagen referencial'],
    archive: ['Archivo', 'Foto de archivo', 'Imagen de archivo'],
    handout: ['Cortesía', 'Cedida', 'Foto cedida'],
    graphic: ['Infografía', 'Gráfico', 'Mapa', 'Fotomontaje'],
    video: ['Vídeo', 'Video', 'Captura de pantalla'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
