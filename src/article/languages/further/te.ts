import type { Language } from '../language.ts';

/** Telugu. */
export const te: Language = {
  code: 'te',
  stopWords: ['ఈ', 'ఆ', 'అని', 'మరియు', 'కూడా', 'ఆయన', 'తెలిపారు', 'ఉంది', 'నుంచి', 'చేసిన', 'అన్నారు', 'కోసం', 'పై', 'వద్ద', 'ఒక'],
  byline: {
    markers: [],
    joiners: ['మరియు'],
    prepositions: [],
    roles: ['విలేకరి', 'ప్రతినిధి'],
    staff: ['న్యూస్ డెస్క్', 'వెబ్ డెస్క్'],
    sources: [],
    notes: [],
  },
  dates: { published: [], updated: ['అప్‌డేట్'], am: [], pm: [] },
  keywordLabels: ['ట్యాగ్స్'],
  credit: {
    photo: ['ఫొటో', 'ఫోటో', 'చిత్రం', 'ఫొటో సోర్స్', 'ఫోటో సోర్స్'],
    illustration: ['ప్రతీకాత్మక చిత్రం'],
    archive: ['ఫైల్ ఫొటో', 'ఫైల్ ఫోటో'],
    handout: [],
    graphic: [],
    video: ['వీడియో'],
    agencies: ['పీటీఐ', 'రాయిటర్స్'],
  },
  boilerplate: {
    related: ['ఇది కూడా చదవండి', 'ఇవి కూడా చదవండి', 'ఇవీ చదవండి', 'ఇదీ చదవండి', 'మరిన్ని వార్తలు'],
    calls: [],
    furniture: ['ప్రకటన'],
    notices: [],
  },
  endMarks: [],
  labels: ['గమనిక', 'ప్రశ్న', 'జవాబు', 'సమాధానం', 'వీడియో', 'ప్రత్యేకం', 'ఇంటర్వ్యూ'],
};
