/** Reads the fields of a news article off a galley: each field lists candidates, and the ranker chooses one. */
import type { Article } from './article.ts';
import type { ArticleEvidence, Evidence, FieldName } from './evidence.ts';
import type { AnyField, Candidate, Field, Reading } from './field.ts';
import { fields } from './fields/registry.ts';
import type { Galley } from './galley.ts';
import { characterNamed } from './text/entities.ts';
import { siteNames } from './fields/publisher/publisher.ts';
import { withSharedCredits } from './fields/text/shared-credits.ts';
import { withoutSideLines } from './fields/text/side-lines.ts';
import { withToldCredit } from './fields/text/told-credits.ts';
import { photoWithNames } from './layout/credits/credit-names.ts';
import { nameCharacters } from './text/text.ts';
import { rank } from './rank.ts';
import { asRuled, ruledCandidate, ruledIn, type Ruled } from './rules/ruled-candidate.ts';
import { link } from './text-page.ts';
import { warningsFor } from './warnings.ts';

nameCharacters(characterNamed);

export interface Extraction {
  article: Article;
  evidence: ArticleEvidence;
}

/** Returns the article and the evidence for each field. Never throws on what `makeGalley` returns. */
export function readFields(galley: Galley): Extraction {
  const { page, around, story: printed } = link(galley);
  const story = withoutSideLines(page, printed);
  const article = emptyArticle(page.url);
  const evidence: ArticleEvidence = { fields: {}, dropped: countRules(story.dropped) };
  const { placed, paywall, declaredLength, unusableImages, cutShort, fromData } = galley;
  const site = siteNames({ page });
  const told = story.body
    .map((index) => page.blocks[index]?.text)
    .join('\n')
    .toLowerCase();
  const named = galley.photos.map((reading) => ({
    ...reading,
    photo: photoWithNames(withToldCredit(reading.photo, site, told), site),
  }));
  const photos = withSharedCredits(named, placed, story);
  const found = { photos, placed, paywall, declaredLength, unusableImages, cutShort, fromData };
  const reading: Reading = { page, story, around, ...found, chosen: article };
  const ruled = ruledIn(galley);
  for (const field of fields) {
    const { value, candidates } = choose(field, reading, ruled);
    Object.assign(article, { [field.name]: value });
    evidence.fields[field.name] = candidates;
  }
  article.warnings = [...warningsFor(reading, article), ...unmatchedRules(ruled)];
  return { article, evidence };
}

/** Returns the field's value, which is its absent one if no candidate is good enough, and its candidates as evidence. */
function choose(field: AnyField, reading: Reading, ruled: Ruled): { value: unknown; candidates: Evidence[] } {
  // Each field's candidates are of its own type; the union of fields can't say so, the registry's type does.
  const { name, absent, text, candidates } = field as unknown as Field<FieldName>;
  const own = ruledCandidate(name, ruled, reading);
  const seen = name === 'body' ? asRuled(candidates(reading), ruled.found.get('body')) : candidates(reading);
  const ranked = rank((own ? [own, ...seen] : seen) as Candidate<never>[], text);
  const [best] = ranked;
  return {
    value: best?.chosen ? best.value : absent,
    candidates: ranked.map(({ value, source, where, score, chosen }) => {
      return { text: text(value), source, where, score, chosen };
    }),
  };
}

function unmatchedRules({ unmatched }: Ruled): Article['warnings'] {
  return [...unmatched].map((field) => ({ code: 'rule-unmatched', detail: field }));
}

function countRules(dropped: ReadonlyMap<number, string>): Record<string, number> {
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
