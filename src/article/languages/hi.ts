import type { Language } from './language.ts';

/** Hindi. */
export const hi: Language = {
  code: 'hi',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['फोटो', 'फ़ोटो', 'तस्वीर', 'चित्र', 'इमेज', 'स्रोत', 'साभार', 'फोटो क्रेडिट'],
    illustration: ['प्रतीकात्मक तस्वीर', 'सांकेतिक तस्वीर'],
    archive: ['फाइल फोटो', 'फ़ाइल फ़ोटो'],
    handout: [],
    graphic: ['ग्राफिक'],
    video: ['वीडियो'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
