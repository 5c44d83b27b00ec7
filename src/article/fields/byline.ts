import type { Byline } from '../article.ts';
import type { Candidate, Field, Reading } from '../field.ts';
import { fold } from '../text.ts';
import { closingBylines, jsonLdBylines, markedBylines, shownBylines } from './byline-candidates.ts';

export { parseByline } from './parse-byline.ts';

/** Who wrote the story. Metadata often name the organisation where the page names the reporter: persons win. */
export const byline: Field<'byline'> = {
  name: 'byline',
  doc: 'Who wrote the story: persons with role and outlet; an organisation where it is all there is.',
  absent: null,
  text: (value) => value?.authors.map(({ name }) => name).join(', ') ?? '',
  candidates: (reading) => {
    const found = [
      ...jsonLdBylines(reading),
      ...markedBylines(reading),
      ...shownBylines(reading),
      ...closingBylines(reading),
    ];
    const shown = fold(shownText(reading));
    return preferFuller(
      found.map((candidate) => ({ ...candidate, score: candidate.score + plausibility(candidate.value, shown) })),
    );
  },
};

/** What an organisation instead of a person takes off. */
const NO_PERSON = -0.4;
/** What it adds or takes off that the names stand near the story's text, or do not: 300 of 318 true names did. */
const SHOWN = 0.06;
const NOT_SHOWN = -0.14;

function plausibility(value: Byline | null, shown: string): number {
  const persons = value?.authors.filter(({ kind }) => kind === 'person') ?? [];
  if (persons.length === 0) return NO_PERSON;
  const seen = persons.filter(({ name }) => shown.includes(fold(name))).length;
  return seen === persons.length ? SHOWN : seen === 0 ? NOT_SHOWN : 0;
}

function shownText({ around }: Reading): string {
  return [...around.top, ...around.tail].map(({ text }) => text).join(' ');
}

/** Of two that share a name, the one that names more persons is the complete one, if the page shows it as its byline. */
function preferFuller(candidates: Candidate<Byline | null>[]): Candidate<Byline | null>[] {
  const personsOf = ({ value }: Candidate<Byline | null>): string[] => {
    return value?.authors.filter(({ kind }) => kind === 'person').map(({ name }) => fold(name)) ?? [];
  };
  return candidates.map((candidate) => {
    const own = personsOf(candidate);
    if (candidate.source === 'meta' || candidate.where === 'end of text') return candidate;
    const shorter = candidates.filter((other) => {
      const theirs = personsOf(other);
      return theirs.length > 0 && theirs.length < own.length && theirs.every((name) => own.includes(name));
    });
    const best = Math.max(candidate.score, ...shorter.map(({ score }) => score + 0.01));
    return best > candidate.score ? { ...candidate, score: best } : candidate;
  });
}
