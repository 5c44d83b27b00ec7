import type { Language } from '../language.ts';

/** Marathi. */
export const mr: Language = {
  code: 'mr',
  stopWords: ['आणि', 'आहे', 'या', 'की', 'आहेत', 'होते', 'ते', 'हे', 'त्यांनी', 'झाली', 'केली', 'असून', 'म्हणाले', 'नाही', 'होती'],
  byline: {
    markers: ['लेखक', 'लेखिका'],
    joiners: ['आणि'],
    prepositions: [],
    roles: ['प्रतिनिधी', 'वार्ताहर', 'पत्रकार'],
    staff: ['वृत्तसंस्था', 'विशेष प्रतिनिधी'],
    sources: ['स्रोत'],
    notes: [],
  },
  dates: { published: ['प्रकाशित'], updated: ['अपडेट'], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['छायाचित्र', 'छाया', 'फोटो', 'छायाचित्रे', 'छायाचित्र सौजन्य'],
    illustration: ['प्रातिनिधिक छायाचित्र', 'प्रतिकात्मक छायाचित्र'],
    archive: ['संग्रहित छायाचित्र', 'फाइल फोटो'],
    handout: [],
    graphic: [],
    video: ['व्हिडिओ', 'व्हिडीओ'],
    agencies: ['पीटीआय', 'रॉयटर्स', 'एएनआय'],
  },
  boilerplate: {
    related: ['हेही वाचा', 'आणखी वाचा', 'अधिक वाचा', 'संबंधित बातम्या'],
    calls: [],
    furniture: ['जाहिरात'],
    notices: [],
  },
  endMarks: [],
  labels: ['टीप', 'प्रश्न', 'उत्तर', 'विशेष', 'मुलाखत'],
};
