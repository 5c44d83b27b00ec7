import type { Language } from './language.ts';

/** Hungarian. */
export const hu: Language = {
  code: 'hu',
  stopWords: ['és', 'hogy', 'nem', 'egy', 'az', 'van', 'azt', 'ami', 'is', 'még', 'csak', 'volt', 'ez', 'már', 'mint'],
  byline: {
    markers: ['Szerző', 'Írta', 'Szöveg', 'Szerzők'],
    joiners: ['és'],
    prepositions: ['a'],
    roles: ['újságíró', 'szerkesztő', 'tudósító', 'riporter', 'főszerkesztő', 'munkatárs', 'rovatvezető'],
    staff: ['Szerkesztőség', 'A szerkesztőség', 'Munkatársunktól', 'Szerk.'],
    sources: ['Forrás', 'Források', 'Szerint'],
    notes: ['fordította'],
  },
  dates: {
    published: ['Megjelent', 'Közzétéve', 'Publikálva', 'Dátum', 'Létrehozva'],
    updated: ['Frissítve', 'Frissült', 'Módosítva', 'Utolsó frissítés'],
    am: ['de.'],
    pm: ['du.'],
  },
  keywordLabels: ['Címkék', 'Témák', 'Téma', 'Kulcsszavak', 'Cimkék', 'További cikkek'],
  credit: {
    photo: ['Fotó', 'Fotók', 'Kép', 'Forrás', 'Fotós'],
    illustration: ['Illusztráció', 'Képünk illusztráció'],
    archive: ['Archív fotó', 'Archív'],
    handout: ['Sajtófotó'],
    graphic: ['Infografika', 'Grafika', 'Térkép'],
    video: ['Videó'],
    agencies: ['mti', 'mti/mtva', 'mtva', 'europress', 'northfoto'],
  },
  boilerplate: {
    related: [
      'Olvasson még',
      'Olvasd el',
      'Kapcsolódó',
      'Kapcsolódó cikkek',
      'Ajánlott',
      'Lásd még',
      'Legolvasottabb',
      'További hírek',
    ],
    calls: [
      'Feliratkozás',
      'Iratkozzon fel',
      'Előfizetés',
      'Bejelentkezés',
      'Regisztráció',
      'Kövessen',
      'Megosztás',
      'Hozzászólások',
      'Kommentek',
      'Támogassa',
    ],
    furniture: ['Hirdetés', 'Reklám', 'Nyomtatás', 'Megosztás', 'Mentés', 'Bezárás'],
    notices: ['Borítókép', 'Nyitókép', 'Címlapkép', 'Kiemelt kép', 'Címlapfotó'],
  },
  endMarks: [],
};
