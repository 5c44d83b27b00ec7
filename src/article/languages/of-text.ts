/** Which language a text is in, by its script and its commonest words. */
import { wordsIn } from '../text/characters.ts';
import { languages, ofKnown } from './index.ts';

/** Scripts that belong to one language among those known, or nearly. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\u3040-\u30FF]/g, 'ja'],
  [/[\uAC00-\uD7AF]/g, 'ko'],
  [/[\u0E00-\u0E7F]/g, 'th'],
  [/[\u0590-\u05FF\uFB1D-\uFB4F]/g, 'he'],
  [/[\u0370-\u03FF\u1F00-\u1FFF]/g, 'el'],
  [/[\u0900-\u097F]/g, 'hi'],
  [/[\u0980-\u09FF]/g, 'bn'],
  [/[\u0A00-\u0A7F]/g, 'pa'],
  [/[\u0A80-\u0AFF]/g, 'gu'],
  [/[\u0B80-\u0BFF]/g, 'ta'],
  [/[\u0C00-\u0C7F]/g, 'te'],
  [/[\u0C80-\u0CFF]/g, 'kn'],
  [/[\u0D00-\u0D7F]/g, 'ml'],
  [/[\u0D80-\u0DFF]/g, 'si'],
  [/[\u1200-\u137F]/g, 'am'],
  [/[\u10A0-\u10FF]/g, 'ka'],
  [/[\u0530-\u058F]/g, 'hy'],
  [/[\u1780-\u17FF]/g, 'km'],
  [/[\u0E80-\u0EFF]/g, 'lo'],
  [/[\u1000-\u109F]/g, 'my'],
  [/[\u3400-\u9FFF]/g, 'zh'],
];

const ENOUGH_WORDS = 60;

/** Returns the language whose script or commonest words the text has, and how certain that is (0 to 1), or null. */
export function languageOfText(text: string): { code: string; certainty: number } | null {
  const words = wordsIn(text.toLowerCase());
  const letters = lettersIn(words);
  if (letters < 40) return null;
  const code = byOwnWords(words) ?? byScript(text, letters);
  if (code) return { code, certainty: 1 };
  const [first, second] = countStopWords(words);
  if (!first || first.hits < 0.05) return null;
  // A few words settle nothing: Romance and Nordic languages share their commonest.
  const enough = Math.min(1, words.length / ENOUGH_WORDS);
  const lead = (first.hits - (second?.hits ?? 0)) / (0.3 * first.hits);
  return { code: first.code, certainty: enough * Math.min(1, lead) };
}

/** Returns every language that the text can be in, likeliest first: near relatives share many of their common words. */
export function possibleLanguages(text: string): string[] {
  const words = wordsIn(text.normalize().toLowerCase());
  const own = byOwnWords(words);
  const code = byScript(text, lettersIn(words));
  if (code) return own ? [own, code] : [code];
  const counts = countStopWords(words);
  const least = (counts[0]?.hits ?? 0) * NEARLY;
  const likely = counts.filter(({ hits }) => hits >= Math.max(least, FEWEST)).map((count) => count.code);
  return own ? [...new Set([own, ...likely])] : likely;
}

/** A language with this share of the hits of the likeliest one is possible as well. */
const NEARLY = 0.6;
/** Fewer hits a word than this are chance. */
const FEWEST = 0.03;

function byScript(text: string, letters: number): string | null {
  if (!ANY_SCRIPT.test(text)) return null;
  // Japanese mixes kana with Chinese characters, so a fifth is enough.
  for (const [script, code] of SCRIPTS) if ((text.match(script)?.length ?? 0) > letters * 0.2) return code;
  return null;
}

/** A text without any of the scripts is most often asked about. */
const ANY_SCRIPT = new RegExp(SCRIPTS.map(([script]) => script.source).join('|'));

/** Common words that one of near relatives alone has: Marathi and Nepali are written in Hindi's letters, Galician shares most words with Portuguese or Spanish. */
const OWN_WORDS = {
  mr: ['आहे', 'आहेत', 'आणि'],
  ne: ['छन्', 'भएको', 'गरेको'],
  gl: ['unha', 'dunha', 'nunha', 'tamén', 'máis'],
};
const languageOfWord = new Map(Object.entries(OWN_WORDS).flatMap(([code, own]) => own.map((word) => [word, code])));

/** More of a text's words than chance, a name or a quotation. */
const ENOUGH_OWN = 0.015;

function byOwnWords(words: readonly string[]): string | null {
  const found = words.filter((word) => languageOfWord.has(word));
  const code = languageOfWord.get(found[0] ?? '');
  const same = found.filter((word) => languageOfWord.get(word) === code);
  // One of them alone may be another language's: `unha` is a nail in Portuguese.
  const isMore = same.length > Math.max(1, words.length * ENOUGH_OWN) && new Set(same).size > 1;
  return isMore ? (code ?? null) : null;
}

function lettersIn(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}

/** One look-up a word, whatever the number of languages: asking each in turn took a tenth of the whole extraction. */
const languagesOf = ofKnown((): ReadonlyMap<string, number[]> => {
  const places = new Map<string, number[]>();
  for (const [index, { stopWords }] of languages.entries()) {
    for (const word of new Set(stopWords)) {
      const before = places.get(word);
      if (before) before.push(index);
      else places.set(word, [index]);
    }
  }
  return places;
});

function countStopWords(words: readonly string[]): { code: string; hits: number }[] {
  const hits = new Float64Array(languages.length);
  const places = languagesOf();
  // Plain loops: a page is read once, before the browser has made anything quick of iterators.
  for (let at = 0; at < words.length; at += 1) {
    const known = places.get(words[at] ?? '') ?? NONE;
    for (let place = 0; place < known.length; place += 1) {
      const index = known[place] ?? 0;
      hits[index] = (hits[index] ?? 0) + 1;
    }
  }
  const counts: { code: string; hits: number }[] = [];
  for (const [index, { code }] of languages.entries()) {
    const count = hits[index] ?? 0;
    if (count > 0) counts.push({ code, hits: count / words.length });
  }
  return counts.sort((a, b) => b.hits - a.hits);
}

const NONE: readonly number[] = [];
