import type { Language } from '../language.ts';

/** Latvian. */
export const lv: Language = {
  code: 'lv',
  stopWords: ['un', 'ir', 'ka', 'ar', 'no', 'par', 'uz', 'tas', 'bet', 'kas', 'nav', 'arī', 'vai', 'bija', 'gan'],
  byline: {
    markers: ['Autors', 'Autore', 'Teksts', 'Sagatavoja'],
    joiners: ['un'],
    prepositions: ['no'],
    roles: ['žurnālists', 'žurnāliste', 'korespondents', 'korespondente', 'redaktors', 'redaktore'],
    staff: ['Redakcija'],
    sources: ['Avots', 'Avoti', 'Saskaņā ar'],
    notes: ['tulkoja'],
  },
  dates: {
    published: ['Publicēts', 'Datums'],
    updated: ['Atjaunots', 'Atjaunināts', 'Labots'],
    am: ['rītā'],
    pm: ['vakarā'],
  },
  keywordLabels: ['Tēmas', 'Birkas', 'Atslēgvārdi'],
  credit: {
    photo: ['Foto', 'Attēls', 'Avots', 'Fotogrāfs'],
    illustration: ['Ilustratīvs foto', 'Ilustratīvs attēls', 'Ilustrācija'],
    archive: ['Arhīvs', 'Arhīva foto'],
    handout: ['Publicitātes foto'],
    graphic: ['Grafika', 'Karte'],
    video: ['Video'],
    agencies: ['leta', 'bns', 'elta', 'scanpix', 'f64', 'dienas mediji'],
  },
  boilerplate: {
    related: ['Lasi arī', 'Lasiet arī', 'Lasīt vairāk', 'Saistītie raksti', 'Lasītākie'],
    calls: ['Abonē', 'Abonēt', 'Pieteikties', 'Reģistrēties', 'Seko', 'Dalīties', 'Komentāri'],
    furniture: ['Reklāma', 'Drukāt', 'Dalīties', 'Saglabāt', 'Aizvērt', 'Raksts turpinās pēc reklāmas'],
    notices: [],
  },
  endMarks: [],
};
