/**
 * Words that say nothing of a story and all about how it is read: the labels of credits, bylines, dates and boxes, in all
 * languages that Cutline knows. Without them a test case would not show what went wrong.
 */
import { textAgencies } from '../languages/agencies.ts';
import { wordsOf } from '../languages/index.ts';
import { alternatives } from '../text/text.ts';

/** Labels, where a text begins with one: `Photo:`, `By`, `Read more`. */
const openers = wordsOf(({ credit, byline, dates, keywordLabels, boilerplate, labels = [] }) => [
  ...credit.photo,
  ...credit.illustration,
  ...credit.archive,
  ...credit.handout,
  ...credit.graphic,
  ...byline.markers,
  ...byline.sources,
  ...dates.published,
  ...dates.updated,
  ...keywordLabels,
  ...labels,
  ...boilerplate.related,
  ...boilerplate.calls,
  ...boilerplate.furniture,
  ...boilerplate.notices,
]);
const credits = wordsOf(({ credit }) => [...credit.photo, ...credit.illustration, ...credit.archive]);
/** Short forms in capitals; a written-out name is scrambled like any other. */
const agencies = textAgencies.filter((name) => /^\p{Lu}{2,6}$/u.test(name));

const KEPT = new RegExp(
  [
    String.raw`^\s*(?:${alternatives(openers)})s?(?![\p{L}\p{M}])`,
    String.raw`(?<![\p{L}\p{M}])(?:${alternatives(credits)})s?(?=\s*[:：])`,
  ].join('|'),
  'giu',
);
const AGENCY = new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${agencies.join('|')})(?![\p{L}\p{M}\d])`, 'gu');

/** Returns where in the text the kept words stand, as pairs of start and end, in order and apart. */
export function keptIn(text: string): [number, number][] {
  const found = [...text.matchAll(KEPT), ...text.matchAll(AGENCY)].map(({ index, 0: { length } }): [number, number] => [
    index,
    index + length,
  ]);
  const apart: [number, number][] = [];
  for (const [start, end] of found.toSorted((a, b) => a[0] - b[0])) {
    if (end > start && start >= (apart.at(-1)?.[1] ?? 0)) apart.push([start, end]);
  }
  return apart;
}
