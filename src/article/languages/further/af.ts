import type { Language } from '../language.ts';

/** Afrikaans. */
export const af: Language = {
  code: 'af',
  stopWords: ['die', 'van', 'en', 'het', 'nie', 'is', 'wat', 'sê', 'om', 'vir', 'aan', 'hy', 'ook', 'dat', 'word'],
  byline: {
    markers: ['Deur', 'Teks', 'Skrywer'],
    joiners: ['en'],
    prepositions: ['in', 'van', 'vir'],
    roles: ['verslaggewer', 'joernalis', 'redakteur', 'korrespondent', 'rubriekskrywer'],
    staff: ['Redaksie', 'Personeelskrywer'],
    sources: ['Bron', 'Bronne', 'Volgens'],
    notes: ['vertaal'],
  },
  dates: {
    published: ['Gepubliseer', 'Geplaas', 'Datum'],
    updated: ['Opgedateer', 'Laas opgedateer', 'Bygewerk'],
    am: ['vm.'],
    pm: ['nm.'],
  },
  keywordLabels: ['Onderwerpe', 'Etikette', 'Sleutelwoorde'],
  credit: {
    photo: ['Foto', 'Foto’s', 'Beeld', 'Bron', 'Prent', 'Fotograaf'],
    illustration: ['Illustrasie', 'Illustratiewe foto'],
    archive: ['Argief', 'Argieffoto', 'Lêerfoto'],
    handout: ['Verskaf'],
    graphic: ['Grafika', 'Kaart'],
    video: ['Video'],
    agencies: [],
  },
  boilerplate: {
    related: [
      'Lees ook',
      'Lees meer',
      'Lees verder',
      'Kyk ook',
      'Sien ook',
      'Verwante artikels',
      'Verwante stories',
      'Meer oor',
      'Mees gelees',
    ],
    calls: ['Teken in', 'Registreer', 'Volg ons', 'Deel', 'Kommentaar', 'Skryf in', 'Laai af', 'Kry ons'],
    furniture: ['Advertensie', 'Deel', 'Druk', 'Stoor', 'Sluit', 'Kopieer skakel'],
    notices: [],
  },
  endMarks: [],
};
