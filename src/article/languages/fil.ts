import type { Language } from './language.ts';

/** Filipino. */
export const fil: Language = {
  code: 'fil',
  stopWords: [
    'ang',
    'ng',
    'sa',
    'na',
    'ay',
    'mga',
    'at',
    'para',
    'hindi',
    'nila',
    'kay',
    'niya',
    'siya',
    'ito',
    'kung',
  ],
  byline: {
    markers: ['Ni', 'Nina', 'Sinulat ni', 'Isinulat ni', 'Ulat ni'],
    joiners: ['at'],
    prepositions: ['sa', 'mula sa'],
    roles: ['reporter', 'mamamahayag', 'patnugot', 'manunulat'],
    staff: ['Balita', 'Staff Reporter'],
    sources: ['Pinagmulan', 'Ayon sa'],
    notes: [],
  },
  dates: {
    published: ['Inilathala', 'Nailathala', 'Petsa'],
    updated: ['Na-update', 'Huling na-update'],
    am: ['ng umaga'],
    pm: ['ng hapon', 'ng gabi'],
  },
  keywordLabels: ['Mga paksa', 'Paksa', 'Tags'],
  credit: {
    photo: ['Larawan', 'Larawan ni', 'Larawan mula sa', 'Kuha ni', 'Litrato', 'Litrato ni'],
    illustration: [],
    archive: ['Larawang file'],
    handout: [],
    graphic: ['Mapa'],
    video: ['Bidyo', 'Video'],
    agencies: [],
  },
  boilerplate: {
    related: ['Basahin din', 'Basahin', 'Basahin pa', 'Kaugnay na balita', 'Panoorin', 'Tingnan din'],
    calls: ['Mag-subscribe', 'Mag-sign up', 'Sundan', 'I-share', 'Ibahagi', 'I-follow'],
    furniture: ['Patalastas', 'Ibahagi'],
  },
  endMarks: [],
};
