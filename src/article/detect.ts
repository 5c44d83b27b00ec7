/**
 * A cheap first look: does this page look like a news article? It asks the browser for a few lists of elements and walks
 * nothing, so that it can run on every page that a person opens.
 */

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
  | 'author'
  | 'headline'
  | 'no-headline'
  | 'long-text'
  | 'some-text'
  | 'short-text'
  | 'story-address'
  | 'front-address'
  | 'many-linked-headings'
  | 'forum';

/** From this score on a page is called an article. */
const THRESHOLD = 0.5;

/** Returns whether the document is a news article, with a score from 0 to 1 and the reasons. Never throws, changes nothing. */
export function detectArticle(document: Document, url: string): Detection {
  const signals = readSignals(document, url);
  const sum = signals.reduce((total, { weight }) => total + weight, BIAS);
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

function readSignals(document: Document, url: string): Signal[] {
  const signals: Signal[] = [];
  const add = (reason: Reason, weight: number): void => void signals.push({ reason, weight });

  const declared = declaredKind(document);
  if (declared === 'article') add('declared-article', 2);
  // Front pages and shops call themselves articles in this tag as often as not.
  if (declared === 'og-article') add('declared-article', 1);
  if (declared === 'other') add('declared-other', -1.5);
  if (document.querySelector(PUBLICATION_TIME)) add('publication-time', 0.8);
  if (document.querySelector(AUTHOR)) add('author', 0.5);

  const text = textLength(document);
  if (text >= LONG_TEXT) add('long-text', 1.7);
  else if (text >= SOME_TEXT) add('some-text', 1);
  else add('short-text', -1.2);

  if (hasHeadline(document)) add('headline', 0.7);
  // A headline set in a `div` is in the window's title all the same: sections and tools have shorter names.
  else if (!isSentence(longestPart(document.title), ' ')) add('no-headline', -0.5);

  const address = addressKind(url);
  if (address === 'story') add('story-address', 1);
  if (address === 'document') add('story-address', 0.5);
  if (address === 'front') add('front-address', -3);

  // A front page's text is in links: more linked headings than two paragraphs' worth of text can account for.
  const linked = document.querySelectorAll('h2 a[href], h3 a[href], a[href] h2, a[href] h3').length;
  if (linked * 120 > text && linked > 8 && !hasRunningText(document)) add('many-linked-headings', -1.5);
  if (declared !== 'article' && document.querySelector(FORUM)) add('forum', -2.5);
  return signals;
}

const LONG_TEXT = 1200;
const SOME_TEXT = 350;

const PUBLICATION_TIME =
  'meta[property="article:published_time"], meta[name="pubdate"], meta[name="date"], time[datetime], [itemprop="datePublished"]';

/** Not the meta tag of that name: whole sites have it. */
const AUTHOR = 'a[rel~="author"], [itemprop~="author"], [class*="byline" i]';

/** Forums and question sites by their generators and schema.org types. */
const FORUM =
  '[itemtype$="/QAPage"], [itemtype$="/Product"], meta[name="generator"]:is([content*="vBulletin"], [content*="Discourse"]), #phpbb';

/** What the page says it is: JSON-LD's types are read off the text, as parsing all of it would cost more than all the rest. */
function declaredKind(document: Document): 'article' | 'og-article' | 'other' | null {
  let other = false;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent ?? '';
    const article = source.search(ARTICLE_TYPE);
    const list = source.search(OTHER_TYPE);
    // A list of articles names itself before them; a story's own graph has the story first.
    if (article >= 0 && (list < 0 || article < list)) return 'article';
    other ||= list >= 0;
  }
  if (document.querySelector('[itemtype*="schema.org/"][itemtype$="Article"]')) return 'article';
  if (other) return 'other';
  return document.querySelector('meta[property="og:type" i][content="article" i]') ? 'og-article' : null;
}

const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"[^"]*(?:Article|BlogPosting|(?:Image|Media)Gallery)"/;
const OTHER_TYPE =
  /"@type"\s*:\s*"(?:CollectionPage|ItemList|Product|QAPage|SearchResultsPage|JobPosting|DiscussionForumPosting)"/;

/** Letters in paragraphs that are mostly not links; as soon as there is enough, counting stops. */
function textLength(document: Document): number {
  const inParagraphs = lengthOf(document.getElementsByTagName('p'), (element) => element.textContent ?? '');
  if (inParagraphs >= SOME_TEXT) return inParagraphs;
  const inShadow = lengthOf(shadowParagraphs(document), (element) => element.textContent ?? '');
  // Some sites set paragraphs as bare text in boxes: look at what these hold themselves.
  return Math.max(
    inParagraphs + inShadow,
    lengthOf(document.querySelectorAll('div, td, article, section, span'), ownText),
  );
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

function lengthOf(elements: Iterable<Element>, textOf: (element: Element) => string): number {
  let sum = 0;
  for (const element of elements) {
    if (sum >= LONG_TEXT) break;
    const text = textOf(element).trim();
    const length = CJK.test(text) ? text.length * 2.5 : text.length;
    if (length < PARAGRAPH || !/[.!?。！？।…]/.test(text)) continue;
    let linked = 0;
    for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
    if (linked < text.length / 2) sum += length;
  }
  return sum;
}

const PARAGRAPH = 80;
const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += (node as Text).data;
  return text;
}

/** A first-level heading longer than a section's or a site's name; or a lower one that says what the window's title says. */
function hasHeadline(document: Document): boolean {
  if (isLongIn(document.getElementsByTagName('h1'), 5, () => true)) return true;
  const title = document.title;
  return isLongIn(document.querySelectorAll('h2, h3, h4'), 40, (text) => title.includes(text));
}

function isLongIn(headings: Iterable<Element>, most: number, isHeadline: (text: string) => boolean): boolean {
  return [...headings].slice(0, most).some(({ textContent }) => {
    const text = textContent.trim();
    return text.length * (CJK.test(text) ? 2.5 : 1) >= 22 && isHeadline(text);
  });
}

/** Whether most of the text is the paragraphs of one box: a list's summaries stand in a box each. */
function hasRunningText(document: Document): boolean {
  const boxes = new Map<Element | null, number>();
  let all = 0;
  let most = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    const { length } = paragraph.textContent?.trim() ?? '';
    if (length < PARAGRAPH) continue;
    all += length;
    const inBox = (boxes.get(paragraph.parentElement) ?? 0) + length;
    boxes.set(paragraph.parentElement, inBox);
    most = Math.max(most, inBox);
  }
  return most >= LONG_TEXT && most > all / 2;
}

/** Stories have a number, a date or a sentence in their address; a front page, a list or a tool has none or its own word. */
function addressKind(url: string): 'story' | 'document' | 'front' | null {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  const path = parsed.pathname.replace(/\/+$/, '');
  if (FUNCTION.test(path)) return 'front';
  const query = /[?&](?:id|no|aid|art|news|story|p)\w*=\d{3,}/i.test(parsed.search);
  if (path === '' || /^\/(?:index|home|default)(?:\.\w+)?$/i.test(path)) return query ? 'story' : 'front';
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (query || /\d{5,}/.test(path) || DATE.test(path) || IN_STORIES.test(path) || isSentence(last)) return 'story';
  return /\.(?:s?html?|php|aspx?)$/i.test(last) ? 'document' : null;
}

/** Four words or more, and longer than a section's name (Vietnamese writes each syllable apart). */
function isSentence(text: string, between: RegExp | string = /[-_]/): boolean {
  return text.length >= 30 && text.split(between).length >= 4;
}

/** A title without the site's name. */
function longestPart(title: string): string {
  return title.split(/\s[|–—·-]\s/).reduce((a, b) => (b.length > a.length ? b : a));
}

/** Addresses of tools and lists: `/login.php`, `/blog/page/2`, `/tag/rivers`. */
const FUNCTION =
  /\/(?:(?:log|sign)-?(?:in|up)|register|account|search|cart|page\/\d+|(?:tags?|topics?|categor(?:y|ies)|author)\/[^/]+|blog|news|latest|archive)(?:\.\w+)?$/i;
/** What sites call the folder of their stories. */
const IN_STORIES = /\/(?:story|stories|articles?|artikel|artikkel|artiklar|art[ií]culos?|articoli|noticias?)\/[^/]+$/i;
const DATE = /[/-]\d{4}[/-](?:\d{1,2}|[a-z]{3})(?:[/-]\d{1,2})?\//;
