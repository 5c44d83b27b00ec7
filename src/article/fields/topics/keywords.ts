import type { Candidate, Field, Reading } from '../../field.ts';
import { ofKnown, wordsOf } from '../../languages/index.ts';
import { slugWords } from '../../address/address-words.ts';
import { textsOf } from '../../metadata/values.ts';
import { decodeEntities, fold, withSingleBlanks } from '../../text/text.ts';
import { isFurnitureText } from '../furniture.ts';
import { parseByline } from '../byline/parse-byline.ts';
import { siteNames } from '../publisher/publisher.ts';
import { tagLists } from './tag-lists.ts';
import { isUnsorted } from './unsorted.ts';

/** The story's own tags: no section names, no site boilerplate, not the headline cut into words. */
export const keywords: Field<'keywords'> = {
  name: 'keywords',
  absent: [],
  text: (value) => value.join(', '),
  candidates: (reading) => {
    const { article, meta, microdata, categoryLinks, tagLinks } = reading.page.metadata;
    let text: string | null = null;
    const inText = (tag: string): boolean => (text ??= textOf(reading)).includes(tag.toLowerCase());
    const found: Candidate<string[]>[] = [];
    const add = (raw: readonly string[], source: Candidate<string>['source'], where: string, score: number): void => {
      const { language } = reading.chosen;
      // What the page declares is its word, whatever buttons are called elsewhere.
      const shown = source === 'layout' ? raw.filter((tag) => !isFurnitureText(tag, language)) : raw;
      const value = tidyKeywords(shown, reading);
      if (value.length > 0)
        found.push({ value, raw: raw.join(', '), source, where, score: score + plausibility(value, inText) });
    };
    add(textsOf(article?.data['keywords']), 'json-ld', 'keywords', 0.8);
    add(textsOf(article?.data['about']), 'json-ld', 'about', 0.5);
    add(
      (microdata.get('keywords') ?? []).map(({ value }) => value),
      'microdata',
      'keywords',
      0.7,
    );
    add(meta.get('news_keywords') ?? [], 'meta', 'meta[name="news_keywords"]', 0.86);
    add(meta.get('article:tag') ?? [], 'meta', 'meta[property="article:tag"]', 0.76);
    add(meta.get('keywords') ?? [], 'meta', 'meta[name="keywords"]', 0.7);
    // Of the links to its categories those are the story's own words that are not its section.
    const sections = new Set(reading.chosen.section.map(fold));
    const others = categoryLinks.filter((name) => !sections.has(fold(name)));
    // Block themes mark the links to sections as tags too.
    const tags = tagLinks.filter((name) => !sections.has(fold(name)));
    add(tags.length > 0 ? tags : tagLinks, 'layout', 'a[rel="tag"]', 0.74);
    add(others, 'layout', 'a[rel="category"]', 0.5);
    for (const { tags, where, score, named } of tagLists(reading)) {
      // Of a single link, several words are a title.
      const doubtful = !named || (tags.length === 1 && (tags[0] ?? '').split(' ').length > 3);
      const isSection = !named && tags.every((tag) => sections.has(fold(tag)));
      if (!isSection && (!doubtful || tags.filter(inText).length >= tags.length / 2)) add(tags, 'layout', where, score);
    }
    // Said in one meta tag and nowhere else, it is at times what the whole site is about.
    if (found.length === 1 && found[0]?.source === 'meta' && isOfSite(found[0].value, inText)) return [];
    if (found.length > 0) return preferFuller(found);
    for (const [name, values] of meta) if (LIKE_KEYWORDS.test(name)) add(values, 'meta', `meta[name="${name}"]`, 0.55);
    return found;
  },
};

/** What systems of statistics and newsletters call the same: `parsely-tags`, `sailthru.tags`, `custom-keywords`. */
const LIKE_KEYWORDS = /.[-.:](?:keywords|tags)$/;

/** A list's own label is at times its first link. */
const labelWords = ofKnown(() => new Set(wordsOf((language) => language.keywordLabels).map(fold)));

const SEPARATOR = /\s*[,;，；、|]\s*|\s*\n\s*/;
const LONGEST = 60;
/** Numbers, identifiers, `source:tagname:…` and `@desk` are for the site's own programs. */
const INTERNAL = /^\d+$|^[\da-f]{8}-[\da-f-]{20,}$|^\S+:\S+:|_\w+_|^@|^nlp /i;
/** So are `Section:culture` and `autoplay_video`; `re:publica`, `Harbour:Watch` and `Star_Atlas` are names. */
const IN_CODE = /^[A-Za-z]{3,}:[a-z\d_/]+$|^[a-z\d]+_[a-z\d]+$/;
const MOST = 40;
/** No tag has so many commas. */
const FEWEST_OF_LIST = 4;

/** One comma-joined list becomes a list; the site's names, the headline and repetitions go. */
export function tidyKeywords(raw: readonly string[], reading: Reading): string[] {
  const site = siteNames(reading);
  const headline = fold(reading.chosen.headline ?? '');
  const kept: string[] = [];
  const seen = new Set<string>();
  const parts = raw.flatMap((text) => {
    const split = withSingleBlanks(decodeEntities(text)).split(SEPARATOR);
    // A list of several values holds one tag each, whatever comma is in it; several lists may be declared too.
    return raw.length === 1 || split.length >= FEWEST_OF_LIST ? split : [text];
  });
  for (const part of parts) {
    const tag = decodeEntities(part)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:[#•·]\s*|category:\s+)|[,;]$/gi, '');
    const folded = fold(tag);
    if (
      folded === '' ||
      tag.length > LONGEST ||
      INTERNAL.test(tag) ||
      IN_CODE.test(tag) ||
      isUnsorted(tag) ||
      /[»›]$/.test(tag) ||
      labelWords().has(folded) ||
      seen.has(folded) ||
      site.has(folded) ||
      folded === headline
    )
      continue;
    seen.add(folded);
    kept.push(tag);
  }
  const [only] = kept;
  if (only === undefined) return [];
  const isByline = kept.length === 1 && namesAuthors(only, reading);
  return isByline || isHeadlineCut(seen, only, reading) ? [] : kept.slice(0, MOST);
}

/** Whether a tag is an author's whole name, or those of all authors: `Ann Fell and Tom Orme`. */
function namesAuthors(tag: string, { chosen }: Reading): boolean {
  const authors = new Set(chosen.byline?.authors.map(({ name }) => fold(name)) ?? []);
  if (authors.size === 0 || authors.has(fold(tag))) return authors.size > 0;
  const named = parseByline(tag, { language: chosen.language })?.authors ?? [];
  return named.length === authors.size && named.every(({ name }) => authors.has(fold(name)));
}

/**
 * Systems fill in the headline's words, one by one, where nobody gave keywords: most of them, or those that a reader would
 * search for; the address keeps the words of a headline that has changed since.
 */
function isHeadlineCut(tags: ReadonlySet<string>, first: string, { chosen, page }: Reading): boolean {
  const words = (chosen.headline ?? '').split(/\s+/).map(fold).filter(Boolean);
  if (words.length > 4 && words.filter((word) => tags.has(word)).length > words.length * MOST_WORDS) return true;
  // `Fell, Orme, Tarrant` are names.
  return (
    tags.size > 4 && /^\P{Lu}/u.test(first) && [new Set(words), slugWords(page.url)].some((cut) => tags.isSubsetOf(cut))
  );
}

const MOST_WORDS = 0.75;

/** Below this share of tags that occur in the text, a list is the site's own and the same on every page. */
const SITE_WIDE = 0.25;

/** A long list of which next to nothing occurs in the text. */
const isOfSite = (tags: readonly string[], inText: (tag: string) => boolean): boolean =>
  tags.length > 7 && tags.filter(inText).length < tags.length * 0.15;

/** Long lists are made by machines or for search engines, single tags are often a section. */
function plausibility(tags: readonly string[], inText: (tag: string) => boolean): number {
  const siteWide = tags.length > 4 && tags.filter(inText).length < tags.length * SITE_WIDE ? -0.2 : 0;
  return siteWide + (tags.length > 15 ? -0.15 : tags.length === 1 ? -0.06 : 0);
}

function textOf({ page, story, chosen }: Reading): string {
  return `${chosen.headline} ${story.body.map((index) => page.blocks[index]?.text ?? '').join(' ')}`.toLowerCase();
}

/** Of two lists of which one holds all of the other, the fuller is the story's, if it is not a machine's. */
function preferFuller(candidates: Candidate<string[]>[]): Candidate<string[]>[] {
  const sets = candidates.map(({ value }) => new Set(value.map(fold)));
  return candidates.map((candidate, at) => {
    const own = sets[at] ?? new Set();
    if (own.size > 12) return candidate;
    const within = candidates.filter((_, other) => {
      const set = sets[other] ?? new Set();
      return set.size < own.size && set.isSubsetOf(own);
    });
    const best = Math.max(candidate.score, ...within.map(({ score }) => score + 0.11));
    return best > candidate.score && candidate.score > 0.5 ? { ...candidate, score: best } : candidate;
  });
}
