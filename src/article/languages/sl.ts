import type { Language } from './language.ts';

/** Slovene. */
export const sl: Language = {
  code: 'sl',
  stopWords: ['je', 'se', 'na', 'da', 'so', 'ki', 'za', 'bi', 'pa', 'tudi', 'ne', 'kot', 'pri', 'ali', 'sta'],
  byline: {
    markers: ['Avtor', 'Avtorica', 'Piše', 'Besedilo', 'Napisal', 'Napisala'],
    joiners: ['in'],
    prepositions: ['iz', 'v', 'za'],
    roles: ['novinar', 'novinarka', 'urednik', 'urednica', 'dopisnik', 'dopisnica', 'kolumnist'],
    staff: ['Uredništvo', 'Redakcija'],
    sources: ['Vir', 'Viri', 'Po poročanju'],
    notes: ['prevod'],
  },
  dates: {
    published: ['Objavljeno', 'Datum objave', 'Datum'],
    updated: ['Posodobljeno', 'Zadnja sprememba', 'Osveženo'],
    am: [],
    pm: [],
  },
  keywordLabels: ['Ključne besede', 'Oznake', 'Teme', 'Tagi'],
  credit: {
    photo: ['Foto', 'Fotografija', 'Fotografije', 'Vir', 'Foto vir', 'Slika'],
    illustration: ['Ilustracija', 'Fotografija je simbolična', 'Simbolična fotografija'],
    archive: ['Arhiv', 'Arhivska fotografija'],
    handout: ['Osebni arhiv', 'Zasebni arhiv'],
    graphic: ['Infografika', 'Zemljevid'],
    video: ['Video'],
    agencies: ['sta', 'hina', 'pixsell', 'cropix', 'profimedia'],
  },
  boilerplate: {
    related: [
      'Preberite tudi',
      'Preberite še',
      'Preberite več',
      'Berite tudi',
      'Poglejte tudi',
      'Sorodni članki',
      'Povezani članki',
      'Najbolj brano',
      'Več o tem',
      'Več s področja',
    ],
    calls: [
      'Naročite se',
      'Prijavite se',
      'Prijava',
      'Registrirajte se',
      'Sledite nam',
      'Delite',
      'Komentarji',
      'Komentiraj',
      'Prenesite',
    ],
    furniture: ['Oglas', 'Oglasno sporočilo', 'Deli', 'Natisni', 'Zapri', 'Kopiraj povezavo', 'Prikaži več'],
  },
  endMarks: [],
};
