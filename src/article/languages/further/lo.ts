import type { Language } from '../language.ts';

/** Lao. */
export const lo: Language = {
  code: 'lo',
  stopWords: [],
  byline: {
    markers: ['ໂດຍ', 'ຂຽນໂດຍ', 'ຂ່າວ'],
    markersWithColon: ['ຂ່າວ'],
    joiners: ['ແລະ'],
    prepositions: [],
    roles: ['ນັກຂ່າວ'],
    staff: [],
    sources: ['ແຫຼ່ງຂ່າວ', 'ທີ່ມາ'],
    notes: [],
  },
  dates: {
    published: ['ເຜີຍແຜ່'],
    updated: ['ອັບເດດ'],
    am: [],
    pm: [],
  },
  keywordLabels: [],
  credit: {
    photo: ['ພາບ', 'ຮູບ', 'ຮູບພາບ', 'ພາບຈາກ'],
    illustration: [],
    archive: [],
    handout: [],
    graphic: [],
    video: ['ວິດີໂອ'],
    agencies: [],
  },
  boilerplate: {
    related: ['ອ່ານເພີ່ມເຕີມ', 'ອ່ານຕໍ່', 'ຂ່າວທີ່ກ່ຽວຂ້ອງ'],
    calls: ['ແບ່ງປັນ'],
    furniture: ['ໂຄສະນາ', 'ແບ່ງປັນ'],
    notices: [],
  },
  endMarks: [],
};
