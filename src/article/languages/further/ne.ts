import type { Language } from '../language.ts';

/** Nepali. */
export const ne: Language = {
  code: 'ne',
  stopWords: ['र', 'छ', 'हो', 'यो', 'पनि', 'गरेको', 'भएको', 'गर्न', 'छन्', 'उनले', 'लागि', 'भने', 'थियो', 'रहेको', 'तथा'],
  byline: {
    markers: ['लेखक'],
    joiners: ['र'],
    prepositions: [],
    roles: ['संवाददाता', 'पत्रकार'],
    staff: [],
    sources: ['स्रोत'],
    notes: [],
  },
  dates: { published: ['प्रकाशित', 'प्रकाशित मिति'], updated: ['अद्यावधिक', 'अद्यावधिक गरिएको'], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['तस्बिर', 'तस्बिरहरू', 'फोटो', 'तस्वीर'],
    illustration: [],
    archive: ['फाइल तस्बिर', 'फाइल फोटो'],
    handout: [],
    graphic: [],
    video: ['भिडियो'],
    agencies: ['रासस', 'एएफपी', 'रोयटर्स'],
  },
  boilerplate: {
    related: ['यो पनि पढ्नुहोस्', 'सम्बन्धित समाचार', 'थप पढ्नुहोस्'],
    calls: [],
    furniture: ['विज्ञापन'],
    notices: [],
  },
  endMarks: [],
  labels: ['नोट', 'प्रश्न', 'उत्तर', 'जवाफ'],
};
