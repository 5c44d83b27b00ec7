import type { Language } from '../language.ts';

/** Albanian. */
export const sq: Language = {
  code: 'sq',
  stopWords: ['dhe', 'në', 'të', 'për', 'që', 'një', 'është', 'nga', 'me', 'ka', 'si', 'janë', 'kanë', 'ishte', 'nuk'],
  byline: {
    markers: ['Nga', 'Autor', 'Autori', 'Shkruan'],
    joiners: ['dhe'],
    prepositions: ['nga', 'në', 'për'],
    roles: ['gazetar', 'gazetare', 'redaktor', 'korrespondent', 'korrespondente'],
    staff: ['Redaksia'],
    sources: ['Burimi', 'Burim', 'Sipas'],
    notes: ['përkthimi'],
  },
  dates: {
    published: ['Publikuar', 'Data'],
    updated: ['Përditësuar', 'Përditësimi i fundit'],
    am: [],
    pm: [],
  },
  keywordLabels: ['Temat', 'Etiketa', 'Etiketat'],
  credit: {
    photo: ['Foto', 'Fotografia', 'Burimi', 'Fotot'],
    illustration: ['Ilustrim', 'Foto ilustruese'],
    archive: ['Arkiv', 'Foto arkiv'],
    handout: [],
    graphic: ['Grafika', 'Harta'],
    video: ['Video'],
    agencies: [],
  },
  boilerplate: {
    related: [
      'Lexo edhe',
      'Lexoni edhe',
      'Lexo më shumë',
      'Lexoni gjithashtu',
      'Të ngjashme',
      'Lajme të ngjashme',
      'Shiko edhe',
      'Më të lexuarat',
    ],
    calls: ['Abonohu', 'Abonohuni', 'Na ndiqni', 'Ndiqni', 'Shpërndaje', 'Komente', 'Regjistrohu'],
    furniture: ['Reklamë', 'Reklama', 'Shpërndaje', 'Mbyll'],
    notices: [],
  },
  endMarks: [],
};
