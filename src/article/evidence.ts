/**
 * Evidence: for every field, the candidates that were seen, where each came from, and which one was chosen. The popup
 * shows it and offers the others; `npm run explain` prints it; it is stored with the saved article.
 */
import * as v from 'valibot';

/**
 * Where a candidate came from: structured data, the page's layout, its text, its address, the person's rule for the site,
 * the person, or an imported file.
 */
export const SourceSchema = v.picklist([
  'json-ld',
  'microdata',
  'meta',
  'layout',
  'text',
  'url',
  'rule',
  'person',
  'import',
]);

export const FieldNameSchema = v.picklist([
  'canonicalUrl',
  'publisher',
  'language',
  'section',
  'kicker',
  'headline',
  'subheadline',
  'lead',
  'dateline',
  'byline',
  'agency',
  'publishedAt',
  'modifiedAt',
  'body',
  'photos',
  'keywords',
  'access',
]);

/** `text` is the value as a person would read and type it; `where` names the place, for example `meta[property="og:title"]`. */
export const EvidenceSchema = v.strictObject({
  text: v.string(),
  source: SourceSchema,
  where: v.string(),
  score: v.number(),
  chosen: v.boolean(),
});

/** Blocks that a rule left out of the body, counted by rule. */
const DroppedSchema = v.record(v.string(), v.number());

export const ArticleEvidenceSchema = v.strictObject({
  fields: v.record(FieldNameSchema, v.array(EvidenceSchema)),
  dropped: DroppedSchema,
});

export type Source = v.InferOutput<typeof SourceSchema>;
export type FieldName = v.InferOutput<typeof FieldNameSchema>;
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type ArticleEvidence = v.InferOutput<typeof ArticleEvidenceSchema>;

/** How much evidence is stored, so that it stays small beside the story: candidates a field, characters of each. */
const MAX_CANDIDATES = 5;
const MAX_TEXT = 200;

/** Returns the evidence as it is stored: the chosen candidate and the best others, long texts cut with `…`. */
export function trimEvidence(evidence: ArticleEvidence): ArticleEvidence {
  const fields: ArticleEvidence['fields'] = {};
  for (const [name, candidates] of Object.entries(evidence.fields)) {
    const kept = candidates
      .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.score - a.score)
      .slice(0, MAX_CANDIDATES)
      .map((candidate) => ({ ...candidate, text: cut(candidate.text), where: cut(candidate.where) }));
    fields[name as FieldName] = kept;
  }
  return { fields, dropped: evidence.dropped };
}

function cut(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
