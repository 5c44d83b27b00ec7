import type { Language } from '../language.ts';

/** Yoruba. Papers set its marks or leave them out. */
export const yo: Language = {
  code: 'yo',
  stopWords: ['àwọn', 'awọn', 'láti', 'tí', 'ní', 'sì', 'ṣe', 'wọ́n', 'kí', 'nínú', 'fún', 'rẹ̀', 'ó', 'ti', 'pé'],
  byline: {
    markers: ['Láti ọwọ́', 'Lati ọwọ', 'Olùkọ̀wé'],
    joiners: ['àti', 'ati'],
    prepositions: [],
    roles: ['akọ̀ròyìn', 'oníròyìn'],
    staff: [],
    sources: ['Orísun'],
    notes: [],
  },
  dates: { published: ['A tẹ̀ ẹ́ jáde'], updated: [], am: ['àárọ̀'], pm: ['ọ̀sán', 'alẹ́'] },
  keywordLabels: [],
  credit: {
    photo: ['Àwòrán', 'Aworan', 'Fọ́tò', 'Oríṣun àwòrán', 'Orísun àwòrán'],
    illustration: [],
    archive: [],
    handout: [],
    graphic: [],
    video: ['Fídíò', 'Fidio'],
    agencies: [],
  },
  boilerplate: {
    related: ['Ẹ tún lè ka', 'Ẹ tún ka', 'Ka síwájú', 'Ka èyí pẹ̀lú'],
    calls: [],
    furniture: ['Ìpolówó'],
    notices: [],
  },
  endMarks: [],
};
