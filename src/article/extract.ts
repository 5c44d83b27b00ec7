/**
 * Reads a news article off a document:
 *
 *   document → Page → Story → candidates per field → one choice per field → Article, with its evidence
 */
import type { Article } from './article.ts';
import type { ArticleEvidence, FieldName } from './evidence.ts';
import type { AnyField, Candidate, Field, Reading } from './field.ts';
import { fields } from './fields/registry.ts';
import { findSurroundings } from './fields/surroundings.ts';
import { readPhotos } from './layout/photos.ts';
import { findStory } from './layout/story.ts';
import { rank } from './rank.ts';
import { readPage } from './read-page.ts';
import { asRuled, readRules, ruledBody, ruledCandidate, type RulesFound } from './rules/read-rules.ts';
import { withRuledCaptions } from './rules/ruled-captions.ts';
import type { SiteRule } from './rules/site-rule.ts';
import { warningsFor } from './warnings.ts';

export interface ExtractOptions {
  /** The page's address as read. */
  url: string;
  /** What the person taught for the page's site; see `rules/site-rule.ts`. */
  rules?: readonly SiteRule[];
  /** Milliseconds after which reading stops with what it has, and says so. */
  timeLimit?: number;
}

export interface Extraction {
  article: Article;
  evidence: ArticleEvidence;
}

/** Reading never holds a page up for longer than this. */
const TIME_LIMIT = 2000;
/** The walk's share of it; the rest of the reading takes about as long again (10 MB page: 1.3 s of 3.1 s on a busy machine). */
const WALK = 0.4;

/** Returns the article on the page and the evidence for each field. Never throws and never changes the document. */
export function extractArticle(
  document: Document,
  { url, rules = [], timeLimit = TIME_LIMIT }: ExtractOptions,
): Extraction {
  const page = readPage(document, url, performance.now() + timeLimit * WALK);
  const ruled = readRules(page, rules);
  const story = findStory(page, ruledBody(page, ruled));
  const article = emptyArticle(url);
  const evidence: ArticleEvidence = { fields: {}, dropped: countRules(story.dropped) };
  const reading: Reading = {
    page,
    story,
    around: findSurroundings(page, story),
    photos: withRuledCaptions(readPhotos(page, story), page, ruled),
    chosen: article,
  };
  for (const field of fields) choose(field, reading, article, evidence, ruled);
  article.warnings = [...warningsFor(reading, article), ...unmatchedRules(ruled)];
  return { article, evidence };
}

function choose(
  field: AnyField,
  reading: Reading,
  article: Article,
  evidence: ArticleEvidence,
  ruled: RulesFound,
): void {
  // Each field's candidates are of its own type; the union of fields can't say so, the registry's type does.
  const { name, absent, text, candidates } = field as unknown as Field<FieldName>;
  const own = ruledCandidate(name, ruled, reading);
  const seen = name === 'body' ? asRuled(candidates(reading), ruled.found.get('body')) : candidates(reading);
  const ranked = rank((own ? [own, ...seen] : seen) as Candidate<never>[], text);
  const [best] = ranked;
  Object.assign(article, { [name]: best?.chosen ? best.value : absent });
  evidence.fields[name] = ranked.map(({ value, source, where, score, chosen }) => {
    return { text: text(value), source, where, score, chosen };
  });
}

function unmatchedRules({ unmatched }: RulesFound): Article['warnings'] {
  return [...unmatched].map((field) => ({ code: 'rule-unmatched', detail: field }));
}

function countRules(dropped: Map<number, string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rule of dropped.values()) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function emptyArticle(url: string): Article {
  return {
    url,
    canonicalUrl: url,
    publisher: { name: null, domain: URL.parse(url)?.hostname ?? '' },
    language: null,
    section: [],
    kicker: null,
    headline: null,
    subheadline: null,
    lead: null,
    dateline: null,
    byline: null,
    agency: null,
    publishedAt: null,
    modifiedAt: null,
    body: [],
    photos: [],
    keywords: [],
    access: 'unknown',
    warnings: [],
  };
}
