import type { Language } from '../language.ts';

/** Punjabi. */
export const pa: Language = {
  code: 'pa',
  stopWords: ['ਅਤੇ', 'ਦੇ', 'ਹੈ', 'ਵਿੱਚ', 'ਨੇ', 'ਦੀ', 'ਨੂੰ', 'ਦਾ', 'ਕਿ', 'ਤੋਂ', 'ਹਨ', 'ਇਸ', 'ਨਾਲ', 'ਲਈ', 'ਵੀ'],
  byline: {
    markers: [],
    joiners: ['ਅਤੇ'],
    prepositions: [],
    roles: ['ਪੱਤਰ ਪ੍ਰੇਰਕ', 'ਪੱਤਰਕਾਰ'],
    staff: ['ਨਿਜੀ ਪੱਤਰ ਪ੍ਰੇਰਕ', 'ਪੱਤਰ ਪ੍ਰੇਰਕ'],
    sources: [],
    notes: [],
  },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['ਫੋਟੋ', 'ਤਸਵੀਰ', 'ਤਸਵੀਰ ਸਰੋਤ'],
    illustration: [],
    archive: ['ਫਾਈਲ ਫੋਟੋ', 'ਫਾਈਲ ਤਸਵੀਰ'],
    handout: [],
    graphic: [],
    video: ['ਵੀਡੀਓ'],
    agencies: ['ਪੀਟੀਆਈ', 'ਏਐਨਆਈ'],
  },
  boilerplate: { related: ['ਇਹ ਵੀ ਪੜ੍ਹੋ', 'ਹੋਰ ਪੜ੍ਹੋ'], calls: [], furniture: ['ਇਸ਼ਤਿਹਾਰ'], notices: [] },
  endMarks: [],
  labels: ['ਨੋਟ', 'ਸਵਾਲ', 'ਜਵਾਬ', 'ਵੀਡੀਓ'],
};
