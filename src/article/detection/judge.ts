/**
 * Whether a page is a news article, by the signs that it has and its address. Pure data: the page's script sends the signs, so
 * that the words and weights need not be in it.
 */
import { DATE, dateInWords } from '../text/date-in-text.ts';
import { addressKind, isDated, isElsewhere, isForumAddress } from './address-kind.ts';
import type { PageSigns, Sign } from './page-signs.ts';
import { LONG_TEXT, SOME_TEXT } from './text-length.ts';

/** Whether the page looks like a news article: `score` from 0 to 1, `reasons` as codes, strongest first. */
export interface Detection {
  isArticle: boolean;
  score: number;
  reasons: Reason[];
}

export type Reason =
  | 'declared-article'
  | 'declared-other'
  | 'publication-time'
  | 'undated'
  | 'author'
  | 'headline'
  | 'no-headline'
  | 'long-text'
  | 'some-text'
  | 'short-text'
  | 'story-address'
  | 'front-address'
  | 'many-linked-headings'
  | 'scattered-text'
  | 'forum'
  | 'framed';

/** From this score on a page is called an article. */
const THRESHOLD = 0.5;

/** Returns whether a page with these signs is a news article, with a score from 0 to 1 and the reasons. */
export function judge(signs: PageSigns, url: string): Detection {
  const reasons = weigh(signs, url);
  const score = 1 / (1 + Math.exp(-sumOf(reasons)));
  const strongest = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { isArticle: score >= THRESHOLD, score, reasons: strongest.map(({ reason }) => reason) };
}

/** What it adds to the odds (as logarithm). Weights were set by hand on the corpus and checked by publisher. */
interface Weight {
  reason: Reason;
  weight: number;
}

const BIAS = -2.5;

function sumOf(weights: readonly Weight[]): number {
  return weights.reduce((total, { weight }) => total + weight, BIAS);
}

function weigh(signs: PageSigns, url: string): Weight[] {
  const weights: Weight[] = [];
  const add = (reason: Reason, weight: number): void => void weights.push({ reason, weight });
  const has = (sign: Sign): boolean => signs.seen.includes(sign);
  const isDeclared = has('article');
  if (isDeclared) add('declared-article', 2);
  else if (has('other')) add('declared-other', -2.5);
  // Front pages and shops call themselves articles in this tag as often as not.
  else if (has('shared')) add('declared-article', 1);
  if (has('published')) add('publication-time', 1.8);
  // What is changed and was never published is no news.
  else if (!isDeclared && has('modified')) add('declared-other', -1.2);
  if (has('author')) add('author', 0.5);

  // The window's title has the headline of what is yet to be drawn, or is in pieces; sections and tools have shorter names.
  const isTitled = signs.title >= 30;
  if (signs.headline > 0 || (isTitled && has('drawn-later'))) add('headline', signs.headline < 46 ? 0.7 : 1.2);
  else if (!isTitled) add('no-headline', -0.5);

  let isBrief = false;
  if (signs.text >= LONG_TEXT) add('long-text', 1.7);
  else if (signs.text >= SOME_TEXT && !has('figures')) add('some-text', 1);
  else {
    // Pages of little text are mostly none, but for briefs: a headline, its date, and a few lines beside no other title.
    isBrief = signs.headline > 0 && !has('figures') && signs.brief >= BRIEF_TEXT;
    add('short-text', isBrief ? 0 : -1.2);
    // It weighs nothing: it tells a person where the story may be.
    if (has('framed')) add('framed', 0);
  }

  const address = addressKind(url);
  if (address === 'story') add('story-address', 1);
  if (address === 'document') add('story-address', 0.5);
  if (address === 'front') add('front-address', -3);
  else if (!isDeclared && isElsewhere(url)) add('front-address', -1.8);

  if (has('linked')) add('many-linked-headings', isDeclared ? -1 : -1.5);
  if (isDeclared) return weights;
  // The dates and the authors of a list are its stories'.
  if (has('scattered')) add('scattered-text', -3);
  if (has('forum') || (!has('shared') && !has('other') && isForumAddress(url))) add('forum', -2.5);
  if (has('published') || has('drawn-later')) return weights;
  if (has('price')) add('declared-other', -2);
  // News is dated; what a firm, a shop or a manual says of itself is as long and has as long a headline.
  // What the browser knows of dates in words takes milliseconds to load: it is asked where they decide.
  if (has('dated') || (sumOf(weights) >= 0 && dateInWords(signs.language).test(signs.about))) {
    if (isBrief) add('publication-time', 0.8);
    else if (!has('shared') && weights.every(({ weight }) => weight > 0) && isDatedOnce(signs.about))
      add('publication-time', 0.5);
  } else if (!isDated(url) && !has('time')) add('undated', -1.8);
  return weights;
}

/** Lists have a date for each of their stories. */
function isDatedOnce(lines: string): boolean {
  return DATE.test(lines) && !DATE.test(lines.replace(DATE, ''));
}

/** The shortest news, of two sentences. */
const BRIEF_TEXT = 80;
