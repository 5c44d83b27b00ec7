/** The one ranker: the best score wins, and agreement between sources raises it. */
import type { Candidate } from './field.ts';
import { fold } from './text/text.ts';

/** What each further kind of source with the same value adds to a candidate's score. */
export const AGREEMENT = 0.1;
/** A candidate below this score is shown as evidence but never chosen. */
export const ENOUGH = 0.3;

export interface Ranked<T> extends Candidate<T> {
  chosen: boolean;
}

/**
 * Returns the candidates, best first; the first is marked as chosen if it is good enough. Two candidates agree when their
 * texts differ only in case, quotes, dashes or spaces. Sources of the same kind count once.
 */
export function rank<T>(candidates: Candidate<T>[], text: (value: T) => string): Ranked<T>[] {
  // Nothing to compare: the long text of a body or a photo list need not be folded.
  const [only] = candidates;
  if (only && candidates.length === 1) return [{ ...only, chosen: only.score >= ENOUGH }];
  const sourcesByText = new Map<string, Set<string>>();
  const keyed = candidates.map((candidate) => {
    const readable = text(candidate.value);
    const key = fold(readable) || readable;
    const sources = sourcesByText.get(key);
    if (sources) sources.add(candidate.source);
    else sourcesByText.set(key, new Set([candidate.source]));
    return { candidate, key };
  });
  return keyed
    .map(({ candidate, key }) => {
      const agreeing = sourcesByText.get(key)?.size ?? 1;
      return { ...candidate, score: candidate.score + AGREEMENT * (agreeing - 1), chosen: false };
    })
    .toSorted((a, b) => b.score - a.score)
    .map((candidate, index) => ({ ...candidate, chosen: index === 0 && candidate.score >= ENOUGH }));
}
