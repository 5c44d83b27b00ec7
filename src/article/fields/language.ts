import type { Candidate, Field, Reading } from '../field.ts';
import { languageOfText } from '../languages/of-text.ts';
import { textOf } from '../metadata/values.ts';
import { remember } from '../remember.ts';

/** The language of the text: what the page declares, checked against the text itself, for pages often declare a wrong one. */
export const language: Field<'language'> = {
  name: 'language',
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
      const tag = raw && raw.length <= LONGEST ? canonical(raw) : null;
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

/** Characters. To look at a tag takes time by the square of its length. */
const LONGEST = 100;

const MOST_TAGS = 100;

/** A page declares one tag in several places. */
const canonical = remember((raw: string): string | null => {
  try {
    return Intl.getCanonicalLocales(raw.trim().replace(/_/g, '-'))[0] ?? null;
  } catch {
    // `German`, `vi,en`, `x-default`: no tag, so no candidate.
    return null;
  }
}, MOST_TAGS);

function sameLanguage(a: string, b: string): boolean {
  const primary = (tag: string): string => ALIASES[tag.split('-')[0] ?? ''] ?? tag.split('-')[0] ?? '';
  return primary(a) === primary(b);
}

/** Norwegian's written forms, Bosnian and Serbian beside Croatian, Malay beside Indonesian, what is written in Hindi's letters, and old codes. */
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  bs: 'hr',
  sr: 'hr',
  ms: 'id',
  mr: 'hi',
  ne: 'hi',
  in: 'id',
  iw: 'he',
};

/** Characters: some 170 words, of which a third are stop words. */
const SAMPLE = 1000;

function sample({ page, story }: Reading): string {
  let text = '';
  for (const index of story.body) {
    if (text.length > SAMPLE) break;
    text += ` ${page.blocks[index]?.text ?? ''}`;
  }
  return text.slice(0, SAMPLE);
}
