import type { Candidate, Field, Reading } from '../field.ts';
import { languages } from '../languages/index.ts';
import { textOf } from '../metadata/values.ts';

/** The language of the text: what the page declares, checked against the text itself, for pages often declare a wrong one. */
export const language: Field<'language'> = {
  name: 'language',
  doc: 'The language of the text, as a BCP 47 tag.',
  absent: null,
  text: (value) => value ?? '',
  candidates: (reading) => {
    const { metadata } = reading.page;
    const read = languageOfText(sample(reading));
    const found: Candidate<string | null>[] = [];
    const declare = (
      raw: string | null | undefined,
      source: Candidate<string>['source'],
      where: string,
      score: number,
    ) => {
      const tag = raw ? canonical(raw) : null;
      // The text outweighs a declaration that contradicts it; a region that the declaration adds is kept.
      const contradicted = tag !== null && read !== null && !sameLanguage(tag, read.code);
      if (raw && tag)
        found.push({ value: tag, raw, source, where, score: contradicted ? score - 0.4 * read.certainty : score });
    };
    declare(textOf(metadata.article?.data['inLanguage']), 'json-ld', 'inLanguage', 0.75);
    declare(metadata.htmlLanguage, 'meta', 'html[lang]', 0.74);
    declare(metadata.microdata.get('inlanguage')?.[0]?.value, 'microdata', 'inLanguage', 0.6);
    declare(metadata.meta.get('og:locale')?.[0], 'meta', 'meta[property="og:locale"]', 0.6);
    declare(metadata.meta.get('content-language')?.[0], 'meta', 'meta[http-equiv="content-language"]', 0.55);
    declare(metadata.meta.get('language')?.[0], 'meta', 'meta[name="language"]', 0.5);
    if (read) found.push({ value: read.code, raw: '', source: 'text', where: 'words', score: 0.7 * read.certainty });
    return found;
  },
};

function canonical(raw: string): string | null {
  try {
    return Intl.getCanonicalLocales(raw.trim().replace(/_/g, '-'))[0] ?? null;
  } catch {
    // `German`, `vi,en`, `x-default`: no tag, so no candidate.
    return null;
  }
}

function sameLanguage(a: string, b: string): boolean {
  const primary = (tag: string): string => ALIASES[tag.split('-')[0] ?? ''] ?? tag.split('-')[0] ?? '';
  return primary(a) === primary(b);
}

/** Norwegian's written forms, Malay beside Indonesian, and old codes. */
const ALIASES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', ms: 'id', in: 'id', iw: 'he' };

const SAMPLE = 1500;

function sample({ page, story }: Reading): string {
  let text = '';
  for (const index of story.body) {
    if (text.length > SAMPLE) break;
    text += ` ${page.blocks[index]?.text ?? ''}`;
  }
  return text.slice(0, SAMPLE);
}

/** Scripts that belong to one language among those known, or nearly. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\u3040-\u30FF]/g, 'ja'],
  [/[\uAC00-\uD7AF]/g, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Han}/gu, 'zh'],
];

const ENOUGH_WORDS = 60;

/** Returns the language whose script or commonest words the text has, and how certain that is (0 to 1), or null. */
export function languageOfText(text: string): { code: string; certainty: number } | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return null;
  for (const [script, code] of SCRIPTS) {
    // Japanese mixes kana with Chinese characters, so a fifth is enough.
    if ((text.match(script)?.length ?? 0) > letters * 0.2) return { code, certainty: 1 };
  }
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const counts = countStopWords(words);
  const [first, second] = counts;
  if (!first || first.hits < 0.05) return null;
  // A few words settle nothing: Romance and Nordic languages share their commonest.
  const enough = Math.min(1, words.length / ENOUGH_WORDS);
  const lead = (first.hits - (second?.hits ?? 0)) / (0.3 * first.hits);
  return { code: first.code, certainty: enough * Math.min(1, lead) };
}

/** One look-up a word, whatever the number of languages: asking each in turn took a tenth of the whole extraction. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const { code, stopWords } of languages) {
  for (const word of new Set(stopWords)) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), code]);
}

function countStopWords(words: readonly string[]): { code: string; hits: number }[] {
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const code of LANGUAGES_OF.get(word) ?? []) hits.set(code, (hits.get(code) ?? 0) + 1);
  }
  return [...hits].map(([code, count]) => ({ code, hits: count / words.length })).toSorted((a, b) => b.hits - a.hits);
}
