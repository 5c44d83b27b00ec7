import type { Language } from '../language.ts';

/** Estonian. */
export const et: Language = {
  code: 'et',
  stopWords: ['ja', 'on', 'ei', 'et', 'see', 'oli', 'kui', 'ka', 'aga', 'tema', 'või', 'mis', 'oma', 'pole', 'ning'],
  byline: {
    markers: ['Autor', 'Autorid', 'Tekst', 'Kirjutas'],
    joiners: ['ja', 'ning'],
    prepositions: ['Eestist'],
    roles: ['ajakirjanik', 'toimetaja', 'korrespondent', 'peatoimetaja', 'kolumnist'],
    staff: ['Toimetus'],
    sources: ['Allikas', 'Allikad'],
    notes: ['tõlkinud'],
  },
  dates: {
    published: ['Avaldatud', 'Kuupäev', 'Lisatud'],
    updated: ['Uuendatud', 'Muudetud'],
    am: ['e.l.'],
    pm: ['p.l.'],
  },
  keywordLabels: ['Teemad', 'Märksõnad', 'Sildid', 'Veel teemal'],
  credit: {
    photo: ['Foto', 'Fotod', 'Pilt', 'Allikas', 'Fotograaf', 'Autor/allikas', 'Autor'],
    illustration: ['Illustratsioon', 'Illustreeriv foto', 'Pilt on illustratiivne', 'Foto on illustreeriv'],
    archive: ['Arhiiv', 'Arhiivifoto'],
    handout: ['Erakogu'],
    graphic: ['Graafika', 'Kaart'],
    video: ['Video', 'Ekraanitõmmis'],
    agencies: ['bns', 'scanpix', 'postimees', 'delfi meedia'],
  },
  boilerplate: {
    related: ['Loe ka', 'Loe lisaks', 'Loe edasi', 'Seotud artiklid', 'Loetumad'],
    calls: ['Telli', 'Logi sisse', 'Registreeru', 'Jälgi', 'Jaga', 'Kommentaarid'],
    furniture: [
      'Reklaam',
      'Prindi',
      'Jaga',
      'Salvesta',
      'Sulge',
      'Artikkel jätkub pärast reklaami',
      'Lugu jätkub pärast reklaami',
    ],
    notices: [],
  },
  endMarks: [],
};
