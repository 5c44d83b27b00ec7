/** What detection looks at in a page: a few lists of elements, and nothing walked, so that it can look at every page. */
import { DATE } from '../text/date-in-text.ts';
import { longestPart } from '../text/longest-part.ts';
import { scaledLength } from '../text/scaled-length.ts';
import { headlineOf, linesAbout } from './about-headline.ts';
import { declaredKind, hasPrice, isData, isForum } from './page-kind.ts';
import { briefLength, hasTextInData, LONG_TEXT, SOME_TEXT, textLength } from './text-length.ts';
import { hasRunningText, isScattered, spreadOf } from './text-spread.ts';

export type Sign =
  | 'article'
  | 'other'
  | 'shared'
  | 'published'
  | 'modified'
  | 'time'
  | 'dated'
  | 'price'
  | 'author'
  | 'drawn-later'
  | 'figures'
  | 'framed'
  | 'linked'
  | 'scattered'
  | 'forum';

/** The signs that a page has, and what else `judge` asks for. Lengths are in letters, as `scaledLength` counts them. */
export interface PageSigns {
  /** Of `Sign`; a name that is none says nothing. */
  seen: string[];
  language: string;
  /** Of the longest part of the window's title, of the headline, of the text, and of the lines that may be a brief's. */
  title: number;
  headline: number;
  text: number;
  brief: number;
  /** The short lines about the headline. */
  about: string;
}

/** Returns what a page shows of what it is. Never throws, changes nothing. */
export function readSigns(document: Document): PageSigns {
  const isPublished = document.querySelector(PUBLISHED) !== null;
  const declared = declaredKind(document, isPublished);
  const isDeclared = declared === 'article';
  const headline = headlineOf(document);
  // Dates and prices are looked for where the page does not say itself that it is news: all this must take next to no time.
  const isOpen = !isDeclared && !isPublished;
  const lines = headline && isOpen ? linesAbout(headline) : [];
  const shown = textLength(document);
  const isDrawnLater = shown < LEAST_SHOWN && hasTextInData(document);
  const text = isDrawnLater ? SOME_TEXT : shown;
  // A front page's text is in links: more linked headings than two paragraphs' worth of text can account for.
  const linked = document.querySelectorAll('h2 a[href], h3 a[href], a[href] h2, a[href] h3').length;
  const manyLinked = linked * 120 > text && linked > 8;
  const spread = manyLinked || !isDeclared ? spreadOf(document) : null;

  const signs: Record<Sign, boolean> = {
    article: isDeclared,
    other: declared === 'other',
    shared: declared === 'shared',
    published: isPublished,
    modified: isOpen && document.querySelector(MODIFIED) !== null,
    time: isOpen && document.querySelector('time[datetime]') !== null,
    dated: DATE.test(lines.join(' ')),
    price: hasPrice(lines),
    author: document.querySelector(AUTHOR) !== null,
    'drawn-later': isDrawnLater,
    figures: !isDeclared && text < 2 * SOME_TEXT && isData(document, text),
    framed: text < SOME_TEXT && isFramed(document),
    linked: manyLinked && spread !== null && !hasRunningText(spread, LONG_TEXT),
    scattered: !isDeclared && spread !== null && isScattered(spread),
    forum: !isDeclared && isForum(document),
  };
  return {
    seen: Object.entries(signs).flatMap(([sign, isSeen]) => (isSeen ? sign : [])),
    language: document.querySelector('html')?.lang ?? '',
    title: scaledLength(longestPart(document.title)),
    headline: scaledLength(headline?.textContent?.trim() ?? ''),
    text,
    brief: text < SOME_TEXT ? briefLength(document) : 0,
    about: lines.join(' '),
  };
}

/** Where less is shown, the text may be yet to come. */
const LEAST_SHOWN = 80;
/** When the story was published, as the page declares it; a `time` may be any story's. */
const PUBLISHED =
  'meta[property="article:published_time"], meta[name="pubdate"], meta[name="date"], [itemprop="datePublished"]';
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
