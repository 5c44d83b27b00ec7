/**
 * A cheap first look: does this page look like a news article? It asks the browser for a few lists of elements and walks
 * nothing, so that it can run on every page that a person opens.
 */

import { longestPart } from '../text/longest-part.ts';
import { addressKind, isDated, isElsewhere } from './address-kind.ts';
import { hasDate, hasPrice, headlineOf, linesAbout, scaledLength } from './headline.ts';
import { declaredKind, isData, isForum, PUBLISHED } from './page-kind.ts';
import { briefLength, hasTextInData, LONG_TEXT, SOME_TEXT, textLength } from './text-length.ts';
import { hasRunningText, isScattered, spreadOf } from './text-spread.ts';

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

/** Returns whether the document is a news article, with a score from 0 to 1 and the reasons. Never throws, changes nothing. */
export function detectArticle(document: Document, url: string): Detection {
  const signals = readSignals(document, url);
  const sum = sumOf(signals);
  const score = 1 / (1 + Math.exp(-sum));
  const reasons = signals.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ reason }) => reason);
  return { isArticle: score >= THRESHOLD, score, reasons };
}

/** A signal and what it adds to the odds (as logarithm). Weights were set by hand on the corpus and checked by publisher. */
interface Signal {
  reason: Reason;
  weight: number;
}

const BIAS = -2.5;

function sumOf(signals: readonly Signal[]): number {
  return signals.reduce((total, { weight }) => total + weight, BIAS);
}

function readSignals(document: Document, url: string): Signal[] {
  const signals: Signal[] = [];
  const add = (reason: Reason, weight: number): void => void signals.push({ reason, weight });

  const declared = declaredKind(document);
  const isDeclared = declared === 'article';
  if (isDeclared) add('declared-article', 2);
  // Front pages and shops call themselves articles in this tag as often as not.
  if (declared === 'og-article') add('declared-article', 1);
  if (declared === 'other') add('declared-other', -2.5);
  const isPublished = document.querySelector(PUBLISHED) !== null;
  if (isPublished) add('publication-time', 1.8);
  // What is changed and was never published is no news.
  else if (!isDeclared && document.querySelector(MODIFIED)) add('declared-other', -1.2);
  if (document.querySelector(AUTHOR)) add('author', 0.5);

  const headline = headlineOf(document);
  const lines = headline ? linesAbout(headline) : [];

  const shown = textLength(document);
  const isDrawnLater = shown < 80 && hasTextInData(document);
  const text = isDrawnLater ? SOME_TEXT : shown;
  const isFigures = !isDeclared && text < 2 * SOME_TEXT && isData(document, text);
  // The window's title has the headline of what is yet to be drawn, or is in pieces; sections and tools have shorter names.
  const isTitled = scaledLength(longestPart(document.title)) >= 30;
  if (headline || (isDrawnLater && isTitled))
    add('headline', scaledLength(headline?.textContent?.trim() ?? '') < 46 ? 0.7 : 1.2);
  else if (!isTitled) add('no-headline', -0.5);
  let isBrief = false;
  if (text >= LONG_TEXT) add('long-text', 1.7);
  else if (text >= SOME_TEXT && !isFigures) add('some-text', 1);
  else {
    // Pages of little text are mostly none, but for briefs: a headline, its date, and a few lines beside no other title.
    isBrief = !!headline && !isFigures && briefLength(document) >= BRIEF_TEXT;
    add('short-text', isBrief ? 0 : -1.2);
    // It weighs nothing: it tells a person where the story may be.
    if (isFramed(document)) add('framed', 0);
  }

  const address = addressKind(url);
  if (address === 'story') add('story-address', 1);
  if (address === 'document') add('story-address', 0.5);
  if (address === 'front') add('front-address', -3);
  else if (!isDeclared && isElsewhere(url)) add('front-address', -2);

  // A front page's text is in links: more linked headings than two paragraphs' worth of text can account for.
  const linked = document.querySelectorAll('h2 a[href], h3 a[href], a[href] h2, a[href] h3').length;
  const manyLinked = linked * 120 > text && linked > 8;
  const spread = manyLinked || !isDeclared ? spreadOf(document) : null;
  if (manyLinked && spread && !hasRunningText(spread, LONG_TEXT)) add('many-linked-headings', isDeclared ? -1 : -1.5);
  // The dates and the authors of a list are its stories'.
  if (!isDeclared && spread && isScattered(spread)) add('scattered-text', -3);
  if (!isDeclared && isForum(document, declared === null ? url : '')) add('forum', -2.5);
  if (!isDeclared && !isPublished && hasPrice(lines)) add('declared-other', -2);
  // News is dated; what a firm, a shop or a manual says of itself is as long and has as long a headline.
  if (!isPublished && !isDeclared && !isDrawnLater) {
    // What the browser knows of dates in words takes milliseconds to load: it is asked where they decide.
    if (hasDate(lines, document, sumOf(signals) >= 0)) {
      if (isBrief) add('publication-time', 0.8);
    } else if (!isDated(url) && !document.querySelector('time[datetime]')) add('undated', -1.8);
  }
  return signals;
}

/** The shortest news, of two sentences. */
const BRIEF_TEXT = 80;

const MODIFIED = 'meta[property="article:modified_time"]';
/** Not the meta tag of that name: whole sites have it. */
const AUTHOR = 'a[rel~="author"], [itemprop~="author"], [class*="byline" i]';
/** Whether another page, in a frame, takes up more than half of the window. */
function isFramed(document: Document): boolean {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  return [...document.querySelectorAll('iframe, frame')].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height * 2 > innerWidth * innerHeight;
  });
}
