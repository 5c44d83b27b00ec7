/** Languages by the names that LaTeX's babel and polyglossia have for them: `langid` knows no tags. */

/** By language tag. The spelling of news is that of today: of German since 1996. */
const NAMES: Readonly<Record<string, string>> = {
  af: 'afrikaans',
  am: 'amharic',
  ar: 'arabic',
  az: 'azerbaijani',
  bg: 'bulgarian',
  bn: 'bengali',
  ca: 'catalan',
  cs: 'czech',
  cy: 'welsh',
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
  ga: 'irish',
  gl: 'galician',
  gu: 'gujarati',
  ha: 'hausa',
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
  kk: 'kazakh',
  km: 'khmer',
  kn: 'kannada',
  ko: 'korean',
  ky: 'kyrgyz',
  lb: 'luxembourgish',
  lo: 'lao',
  lt: 'lithuanian',
  lv: 'latvian',
  mk: 'macedonian',
  ml: 'malayalam',
  mn: 'mongolian',
  mr: 'marathi',
  ms: 'malay',
  mt: 'maltese',
  my: 'burmese',
  nb: 'norsk',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'nynorsk',
  no: 'norsk',
  pa: 'punjabi',
  pl: 'polish',
  pt: 'portuguese',
  'pt-BR': 'brazilian',
  ro: 'romanian',
  ru: 'russian',
  si: 'sinhala',
  sk: 'slovak',
  sl: 'slovene',
  so: 'somali',
  sq: 'albanian',
  sr: 'serbian',
  sv: 'swedish',
  sw: 'swahili',
  ta: 'tamil',
  te: 'telugu',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
  uz: 'uzbek',
  vi: 'vietnamese',
  yo: 'yoruba',
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
