import type { Language } from '../language.ts';

/** Icelandic. */
export const is: Language = {
  code: 'is',
  stopWords: ['og', 'að', 'er', 'ekki', 'sem', 'til', 'með', 'við', 'hann', 'það', 'fyrir', 'frá', 'var', 'um', 'hafa'],
  byline: {
    markers: ['Eftir', 'Höfundur', 'Texti'],
    joiners: ['og'],
    prepositions: ['í', 'á', 'frá'],
    roles: ['blaðamaður', 'fréttamaður', 'ritstjóri', 'fréttaritari', 'pistlahöfundur'],
    staff: ['Ritstjórn'],
    sources: ['Heimild', 'Samkvæmt'],
    notes: ['þýddi', 'skrifar'],
  },
  dates: {
    published: ['Birt', 'Útgefið', 'Dagsetning'],
    updated: ['Uppfært', 'Síðast uppfært', 'Breytt'],
    am: ['f.h.'],
    pm: ['e.h.'],
  },
  keywordLabels: ['Efnisorð', 'Merki', 'Meira um'],
  credit: {
    photo: ['Ljósmynd', 'Mynd', 'Ljósmyndari', 'Heimild'],
    illustration: ['Teikning', 'Samsett mynd'],
    archive: ['Safnmynd', 'Úr safni'],
    handout: ['Aðsend', 'Aðsend mynd'],
    graphic: ['Kort', 'Graf'],
    video: ['Skjáskot', 'Myndskeið'],
    agencies: ['ntb', 'ritzau', 'tt', 'scanpix'],
  },
  boilerplate: {
    related: ['Lesa meira', 'Lestu einnig', 'Sjá einnig', 'Tengdar fréttir', 'Mest lesið', 'Fleiri fréttir'],
    calls: ['Áskrift', 'Gerast áskrifandi', 'Skrá inn', 'Fylgdu', 'Deila', 'Athugasemdir'],
    furniture: ['Auglýsing', 'Prenta', 'Deila', 'Loka'],
    notices: [],
  },
  endMarks: [],
};
