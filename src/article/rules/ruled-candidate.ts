/** What a person's rules found on a page, as candidates: they stand above whatever the sources of a page agree on. */
import type { Article } from '../article.ts';
import type { FieldName } from '../evidence.ts';
import type { Candidate, Reading } from '../field.ts';
import type { Galley } from '../galley.ts';
import type { RuleField } from './rule-fields.ts';
import { ruledValue } from './ruled-values.ts';

/** What was taken by the field's rule, and the rule in the words of the evidence. */
export interface RuledTexts {
  texts: string[];
  where: string;
}

export interface Ruled {
  found: ReadonlyMap<RuleField, RuledTexts>;
  /** Fields that have rules of which none found anything sound. */
  unmatched: Set<RuleField>;
}

const ABOVE_ALL = 2;

/** Returns what the galley has by rule. */
export function ruledIn({ ruled }: Galley): Ruled {
  const found = new Map(ruled.found.map(({ field, texts, where }) => [field, { texts, where }]));
  return { found, unmatched: new Set(ruled.unmatched) };
}

/** Returns the rule's candidate for the field, which stands above all others; null when it has no sound value. */
export function ruledCandidate(
  name: FieldName,
  { found, unmatched }: Ruled,
  reading: Reading,
): Candidate<Article[FieldName]> | null {
  const match = found.get(name as RuleField);
  if (!match || name === 'body') return null;
  const value = ruledValue(name, match.texts, reading);
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    unmatched.add(name as RuleField);
    return null;
  }
  return { value, raw: match.texts.join('\n'), source: 'rule', where: match.where, score: ABOVE_ALL };
}

/** Returns the body's own candidates as the rule's, when its place was given by one. */
export function asRuled<T>(candidates: Candidate<T>[], match: RuledTexts | undefined): Candidate<T>[] {
  if (!match) return candidates;
  return candidates.map((candidate) => ({ ...candidate, source: 'rule', where: match.where, score: ABOVE_ALL }));
}
