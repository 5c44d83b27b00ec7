/**
 * A cheap first look: does this page look like a news article? It asks the browser for a few lists of elements and walks
 * nothing, so that it can run on every page that a person opens.
 */

import { FULL_STOP, hasSentence } from '../layout/story/prose.ts';
import { CJK } from '../text/characters.ts';
import { DATE, dateInWords } from '../text/date-in-text.ts';
import { longestPart } from '../text/longest-part.ts';
import { addressKind, declaredKind, isDated, isForum, isSentence } from './page-kind.ts';
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
  const headline = headlineOf(document);
  if (declared === 'article') add('declared-article', 2);
  // Front pages and shops call themselves articles in this tag as often as not.
  if (declared === 'og-article') add('declared-article', 1);
  if (declared === 'other') add('declared-other', -2.5);
  const isTimed = document.querySelector(PUBLICATION_TIME) !== null;
  if (isTimed) add('publication-time', 0.8);
  if (document.querySelector(AUTHOR)) add('author', 0.5);

  const text = textLength(document);
  let isBrief = false;
  if (text >= LONG_TEXT) add('long-text', 1.7);
  else if (text >= SOME_TEXT) add('some-text', 1);
  else {
    // Pages of little text are mostly none, but for briefs: a headline, its date, and a few lines beside no other title.
    isBrief = !!headline && lengthOf(document.querySelectorAll(BRIEF_LINES), ownText, LINE) >= BRIEF_TEXT;
    add('short-text', isBrief ? 0 : -1.2);
    // It weighs nothing: it tells a person where the story may be.
    if (isFramed(document)) add('framed', 0);
  }

  if (headline) add('headline', 0.7);
  // A headline set in a `div` is in the window's title all the same: sections and tools have shorter names.
  else if (!isSentence(longestPart(document.title), ' ')) add('no-headline', -0.5);

  const address = addressKind(url);
  if (address === 'story') add('story-address', 1);
  if (address === 'document') add('story-address', 0.5);
  if (address === 'front') add('front-address', -3);

  // A front page's text is in links: more linked headings than two paragraphs' worth of text can account for.
  const linked = document.querySelectorAll('h2 a[href], h3 a[href], a[href] h2, a[href] h3').length;
  const manyLinked = linked * 120 > text && linked > 8;
  const spread = manyLinked || declared !== 'article' ? spreadOf(document) : null;
  if (manyLinked && spread && !hasRunningText(spread, LONG_TEXT)) add('many-linked-headings', -1.5);
  // The dates and the authors of a list are its stories'.
  if (declared !== 'article' && spread && isScattered(spread)) add('scattered-text', -3);
  if (declared !== 'article' && isForum(document, declared === null ? url : '')) add('forum', -2.5);
  // News is dated; what a firm, a shop or a manual says of itself is as long and has as long a headline.
  if (!isTimed && declared !== 'article') {
    // What the browser knows of dates in words takes milliseconds to load: it is asked where they decide.
    if (!isDated(url) && !hasDateAtTop(document, headline, sumOf(signals) >= 0)) add('undated', -1.2);
    else if (isBrief) add('publication-time', 0.8);
  }
  return signals;
}

const LONG_TEXT = 1200;
const SOME_TEXT = 350;
/** The shortest news, of two sentences. */
const BRIEF_TEXT = 80;
const LINE = 25;
const BOXES = 'div, td, article, section, span';
/** Without what stands beside another story's linked title. */
const BRIEF_LINES = `:is(p, ${BOXES}):not(footer *, a *, :has(> :is(h2, h3, h4) a) > *)`;

const PUBLICATION_TIME =
  'meta[property="article:published_time"], meta[name="pubdate"], meta[name="date"], time[datetime], [itemprop="datePublished"]';

/** Not the meta tag of that name: whole sites have it. */
const AUTHOR = 'a[rel~="author"], [itemprop~="author"], [class*="byline" i]';

/** Letters in paragraphs that are mostly not links; as soon as there is enough, counting stops. */
function textLength(document: Document): number {
  const inParagraphs = lengthOf(document.getElementsByTagName('p'), (element) => element.textContent ?? '');
  if (inParagraphs >= SOME_TEXT) return inParagraphs;
  const inShadow = lengthOf(shadowParagraphs(document), (element) => element.textContent ?? '');
  // Some sites set paragraphs as bare text in boxes: look at what these hold themselves.
  return Math.max(inParagraphs + inShadow, lengthOf(document.querySelectorAll(BOXES), ownText));
}

/** Paragraphs in open shadow roots. Only custom elements are looked at, whose names have a hyphen. */
function shadowParagraphs(document: Document): Element[] {
  const found: Element[] = [];
  const elements = document.getElementsByTagName('*');
  for (let index = 0; index < Math.min(elements.length, MOST_ELEMENTS); index += 1) {
    const root = elements[index]?.localName.includes('-') ? elements[index]?.shadowRoot : null;
    if (root) found.push(...root.querySelectorAll('p'));
  }
  return found;
}

const MOST_ELEMENTS = 5000;

function lengthOf(elements: Iterable<Element>, textOf: (element: Element) => string, shortest = PARAGRAPH): number {
  let sum = 0;
  for (const element of elements) {
    if (sum >= LONG_TEXT) break;
    const text = textOf(element).trim();
    const length = CJK.test(text) ? text.length * 2.5 : text.length;
    if (length < shortest || !(hasSentence(text) || FULL_STOP.test(text))) continue;
    let linked = 0;
    for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
    if (linked < text.length / 2) sum += length;
  }
  return sum;
}

const PARAGRAPH = 80;

function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += (node as Text).data;
  return text;
}

/**
 * Whether a date or a time of day stands about the headline, or what of the window's title the text has: above it, or between
 * it and the text. `inWords`: `3 hours ago` and `May 7` count too.
 */
function hasDateAtTop(document: Document, headline: Element | undefined, inWords: boolean): boolean {
  const said = headline?.textContent ?? longestPart(document.title).trim();
  const text = (said && document.querySelector('body')?.textContent) || '';
  const patterns = [DATE];
  if (inWords) patterns.push(dateInWords(document.querySelector('html')?.lang ?? ''));
  for (let at = text.indexOf(said), seen = 0; at >= 0 && seen < 5; at = text.indexOf(said, at + 1), seen += 1) {
    const around = text.slice(Math.max(at - ABOVE, 0), at + said.length + BELOW);
    if (patterns.some((pattern) => pattern.test(around))) return true;
  }
  return false;
}

/** So many characters before the headline, and after it. */
const ABOVE = 300;
const BELOW = 400;

/** A first-level heading longer than a section's or a site's name; or a lower one that says what the window's title says. */
function headlineOf(document: Document): Element | undefined {
  const first = findLong(document.getElementsByTagName('h1'), 5, () => true);
  if (first) return first;
  const title = document.title;
  return findLong(document.querySelectorAll('h2, h3, h4'), 40, (text) => title.includes(text));
}

function findLong(
  headings: Iterable<Element>,
  most: number,
  isHeadline: (text: string) => boolean,
): Element | undefined {
  return [...headings].slice(0, most).find(({ textContent }) => {
    const text = textContent.trim();
    return text.length * (CJK.test(text) ? 2.5 : 1) >= 22 && isHeadline(text);
  });
}

/** Whether another page, in a frame, takes up more than half of the window. */
function isFramed(document: Document): boolean {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  return [...document.querySelectorAll('iframe, frame')].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height * 2 > innerWidth * innerHeight;
  });
}
