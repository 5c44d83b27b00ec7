import type { Language } from '../language.ts';

/** Khmer. */
export const km: Language = {
  code: 'km',
  stopWords: [],
  byline: {
    markers: ['ដោយ', 'អត្ថបទដោយ'],
    joiners: ['និង'],
    prepositions: [],
    roles: ['អ្នកយកព័ត៌មាន', 'អ្នកសារព័ត៌មាន'],
    staff: [],
    sources: ['ប្រភព'],
    notes: [],
  },
  dates: {
    published: ['ចេញផ្សាយ', 'ផ្សាយ'],
    updated: ['ធ្វើបច្ចុប្បន្នភាព'],
    am: ['ព្រឹក'],
    pm: ['ល្ងាច', 'យប់'],
  },
  keywordLabels: [],
  credit: {
    photo: ['រូបភាព', 'រូបថត', 'រូប', 'ប្រភព'],
    illustration: [],
    archive: [],
    handout: [],
    graphic: [],
    video: ['វីដេអូ'],
    agencies: [],
  },
  boilerplate: {
    related: ['អានបន្ថែម', 'អានបន្ត', 'ព័ត៌មានពាក់ព័ន្ធ', 'អត្ថបទពាក់ព័ន្ធ'],
    calls: ['ចុះឈ្មោះ', 'ចែករំលែក'],
    furniture: ['ពាណិជ្ជកម្ម', 'ចែករំលែក'],
    notices: [],
  },
  endMarks: [],
  labels: ['ចំណាំ', 'សំណួរ', 'ចម្លើយ'],
};
