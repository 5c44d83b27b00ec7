import type { Language } from './language.ts';

/** Icelandic. */
export const is: Language = {
  code: 'is',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['Ljósmynd', 'Mynd', 'Ljósmyndari', 'Heimild'],
    illustration: ['Teikning', 'Samsett mynd'],
    archive: ['Safnmynd', 'Úr safni'],
    handout: ['Aðsend', 'Aðsend mynd'],
    graphic: ['Kort', 'Graf'],
    video: ['Skjáskot', 'Myndskeið'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
