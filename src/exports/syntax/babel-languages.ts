/** Languages by the names that LaTeX's babel and polyglossia have for them: `langid` knows no tags. */

/** By language tag. The spelling of news is that of today: of German since 1996. */
const NAMES: Readonly<Record<string, string>> = {
  af: 'afrikaans',
  ar: 'arabic',
  bg: 'bulgarian',
  bn: 'bengali',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'ngerman',
  'de-AT': 'naustrian',
  'de-CH': 'nswissgerman',
  el: 'greek',
  en: 'english',
  'en-AU': 'australian',
  'en-CA': 'canadian',
  'en-GB': 'british',
  'en-NZ': 'newzealand',
  'en-US': 'american',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian',
  fi: 'finnish',
  fil: 'filipino',
  fr: 'french',
  gl: 'galician',
  he: 'hebrew',
  hi: 'hindi',
  hr: 'croatian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  is: 'icelandic',
  it: 'italian',
  ja: 'japanese',
  ka: 'georgian',
  km: 'khmer',
  ko: 'korean',
  lo: 'lao',
  lt: 'lithuanian',
  lv: 'latvian',
  mk: 'macedonian',
  ms: 'malay',
  my: 'burmese',
  nb: 'norsk',
  nl: 'dutch',
  nn: 'nynorsk',
  no: 'norsk',
  pl: 'polish',
  pt: 'portuguese',
  'pt-BR': 'brazilian',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovene',
  sq: 'albanian',
  sr: 'serbian',
  sv: 'swedish',
  sw: 'swahili',
  ta: 'tamil',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
  vi: 'vietnamese',
  zh: 'chinese',
  zu: 'zulu',
};

/** Other names that files have for the same. */
const ALSO: Readonly<Record<string, string>> = {
  austrian: 'de-AT',
  brazil: 'pt-BR',
  german: 'de',
  magyar: 'hu',
  norwegian: 'no',
  portuges: 'pt',
  slovenian: 'sl',
  swissgerman: 'de-CH',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
};

/** Returns babel's name for a BCP 47 tag, the region left out where babel has none for it; the tag itself when it knows neither. */
export function babelName(tag: string | null): string | null {
  if (tag === null) return null;
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase();
  const code = language.toLowerCase();
  return NAMES[`${code}-${region}`] ?? NAMES[code] ?? tag;
}

const TAGS = new Map([
  ...Object.entries(NAMES).map(([tag, name]): [string, string] => [name, tag]),
  ...Object.entries(ALSO),
]);

/** Returns the tag for a name of babel's; any other text as it is. */
export const tagOfBabel = (name: string): string => TAGS.get(name.trim().toLowerCase()) ?? name;
