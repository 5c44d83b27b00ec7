import type { Language } from './language.ts';

/** Portuguese. */
export const pt: Language = {
  code: 'pt',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Foto', 'Fotos', 'Fotografia', 'Crédito', 'Créditos', 'Imagem', 'Fonte', 'Foto de'],
    illustration: ['Ilustração', 'Imagem ilustrativa', 'Foto ilustrativa'],
    archive: ['Arquivo', 'Foto de arquivo', 'Imagem de arquivo'],
    handout: ['Divulgação', 'Cortesia', 'Reprodução'],
    graphic: ['Infografia', 'Infográfico', 'Arte', 'Mapa'],
    video: ['Vídeo', 'Captura de ecrã', 'Captura de tela'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
