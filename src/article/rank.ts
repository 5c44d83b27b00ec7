/** The one ranker: the best score wins, and agreement between sources raises it. */
import type { Candidate } from './field.ts';

/** What each further independent source that says the same adds to a candidate's score. */
const AGREEMENT = 0.1;

export interface Ranked<T> extends Candidate<T> {
  chosen: boolean;
}

/** Returns the candidates best first, the chosen one marked: the first, if there is any. Equal texts agree. */
export function rank<T>(candidates: Candidate<T>[], text: (value: T) => string): Ranked<T>[] {
  const sourcesByText = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const key = text(candidate.value);
    const sources = sourcesByText.get(key);
    if (sources) sources.add(candidate.source);
    else sourcesByText.set(key, new Set([candidate.source]));
  }
  return candidates
    .map((candidate) => {
      const agreeing = sourcesByText.get(text(candidate.value))?.size ?? 1;
      return { ...candidate, score: candidate.score + AGREEMENT * (agreeing - 1), chosen: false };
    })
    .toSorted((a, b) => b.score - a.score)
    .map((candidate, index) => ({ ...candidate, chosen: index === 0 }));
}
