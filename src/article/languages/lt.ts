import type { Language } from './language.ts';

/** Lithuanian. */
export const lt: Language = {
  code: 'lt',
  stopWords: ['ir', 'kad', 'yra', 'tai', 'ne', 'su', 'bet', 'iš', 'apie', 'buvo', 'per', 'dėl', 'kaip', 'už', 'po'],
  byline: {
    markers: ['Autorius', 'Autorė', 'Tekstas', 'Parengė', 'Rašė'],
    joiners: ['ir'],
    prepositions: ['iš'],
    roles: [
      'žurnalistas',
      'žurnalistė',
      'korespondentas',
      'korespondentė',
      'redaktorius',
      'redaktorė',
      'apžvalgininkas',
      'apžvalgininkė',
      'profesorius',
      'profesorė',
    ],
    staff: ['Redakcija'],
    sources: ['Šaltinis', 'Šaltiniai', 'Pasak', 'Pagal'],
    notes: ['vertė'],
  },
  dates: {
    published: ['Paskelbta', 'Publikuota', 'Data', 'Sukurta'],
    updated: ['Atnaujinta', 'Redaguota'],
    am: ['ryto'],
    pm: ['vakaro'],
  },
  keywordLabels: ['Temos', 'Žymos', 'Raktažodžiai', 'Daugiau apie'],
  credit: {
    photo: ['nuotr', 'nuotr.', 'Nuotrauka', 'Nuotrauka iš', 'Šaltinis', 'Foto'],
    illustration: ['Iliustracija', 'asociatyvi nuotr.', 'Asociatyvinė nuotr.'],
    archive: ['archyvo nuotr.', 'archyvas'],
    handout: [],
    graphic: ['Grafika', 'Žemėlapis'],
    video: ['Vaizdo įrašas', 'stop kadras'],
    agencies: ['elta', 'bns', 'leta', 'scanpix'],
  },
  boilerplate: {
    related: [
      'Taip pat skaitykite',
      'Skaitykite daugiau',
      'Skaityti daugiau',
      'Susiję straipsniai',
      'Skaitomiausi',
      'Daugiau naujienų',
    ],
    calls: ['Prenumeruok', 'Prenumeruokite', 'Prisijungti', 'Registruotis', 'Sekite', 'Dalintis', 'Komentarai'],
    furniture: ['Reklama', 'Spausdinti', 'Dalintis', 'Išsaugoti', 'Uždaryti'],
    notices: [],
  },
  endMarks: [],
};
