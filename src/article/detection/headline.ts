/** The page's headline, or the line that stands for it, and what is said about it: for `detect.ts`. */
import { CJK } from '../text/characters.ts';
import { DATE, dateInWords } from '../text/date-in-text.ts';

/**
 * A first-level heading longer than a section's or a site's name; a heading that the page's system marks as a post's; a lower
 * one, or a line of text, that says what the page's titles say.
 */
export function headlineOf(document: Document): Node | undefined {
  const first = findLong(document.getElementsByTagName('h1'), 5, () => true);
  if (first) return first;
  const post = document.querySelector(POST_TITLE);
  if (post) return post;
  const titles = `${document.title}\n${document.querySelector('meta[property="og:title" i]')?.getAttribute('content')}`;
  const isTitle = (text: string) => titles.includes(text.slice(0, MOST_OF_TITLE));
  return findLong(document.querySelectorAll('h2, h3, h4'), 40, isTitle) ?? findLong(linesOf(document), 400, isTitle);
}

/** Windows' titles are cut. */
const MOST_OF_TITLE = 40;
/** Class names of microformats, which WordPress and Blogger set; a list's titles are links. */
const POST_TITLE = ':is(h2, h3).entry-title:not(:has(a))';

function findLong<T extends Node>(nodes: Iterable<T>, most: number, isHeadline: (text: string) => boolean): T | undefined {
  let seen = 0;
  for (const node of nodes) {
    const text = node.textContent?.trim() ?? '';
    if (scaledLength(text) >= 22 && isHeadline(text)) return node;
    if ((seen += 1) >= most) return undefined;
  }
  return undefined;
}

/** Letters, where a character of Chinese, Japanese or Korean counts for two and a half. */
export function scaledLength(text: string): number {
  return text.length * (CJK.test(text) ? 2.5 : 1);
}

/** The text nodes of the page that are not blank, scripts' apart. */
function* linesOf(document: Document): Generator<Node> {
  const walker = walkerOf(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

function walkerOf(document: Document): TreeWalker {
  return document.createTreeWalker(document.body ?? document, 4, (node) =>
    /\S/.test((node as Text).data) && !/^(?:script|style|noscript)$/i.test(node.parentNode?.nodeName ?? '') ? 1 : 3,
  );
}

/** The short lines about a node, so many letters before and after it. Paragraphs say nothing of the page, nor do lists of links. */
export function linesAbout(start: Node): string[] {
  const walker = walkerOf(start.ownerDocument as Document);
  const lines: string[] = [];
  const collect = (step: () => Node | null, most: number): void => {
    walker.currentNode = start;
    for (let node = step(), seen = 0; node && seen < most; node = step()) {
      const text = (node.textContent ?? '').trim();
      seen += text.length;
      const line = scaledLength(text) > LINE ? (DATELINE.exec(text)?.[0] ?? '') : text;
      if (line && !node.parentElement?.closest('li')?.querySelector('a')) lines.push(line);
    }
  };
  collect(() => walker.previousNode(), ABOVE);
  lines.push(start.nodeType === 3 ? (start as Text).data : '');
  collect(() => walker.nextNode(), BELOW);
  return lines;
}

const ABOVE = 300;
const BELOW = 400;
/** Longer ones are paragraphs. */
const LINE = 100;
/** What an agency's story begins with: `SKERROW, 3 May 2026 – `. */
const DATELINE = /^.{5,80}?(?=\s?[–—-]{1,2}\s)/;

/** Whether a date or a time of day is in the lines. `inWords`: `3 hours ago` and `May 7` count too. */
export function hasDate(lines: readonly string[], document: Document, inWords: boolean): boolean {
  const text = lines.join(' ');
  return DATE.test(text) || (inWords && dateInWords(document.querySelector('html')?.lang ?? '').test(text));
}

/** Whether one of the lines is a price. */
export function hasPrice(lines: readonly string[]): boolean {
  return lines.some((line) => line.length < 40 && PRICE.test(line));
}

const PRICE =
  /(?:[€$£¥₫₽₩₹฿]|(?:price|giá|preis|prix|precio|цена|価格|가격|ราคา):?)\s?\d|\d\s?(?:[€$£₫₽₩₹฿]|円|원|บาท|руб|zł)/i;
