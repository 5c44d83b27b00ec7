/** The page's headline, or the line that stands for it, and the short lines about it: for `page-signs.ts`. */
import { scaledLength } from '../text/scaled-length.ts';

/**
 * A first-level heading longer than a section's or a site's name; a heading that the page's system marks as a post's; a lower
 * one, or a line of text, that says what the page's titles say.
 */
export function headlineOf(document: Document): Node | undefined {
  const first = findLong(document.getElementsByTagName('h1'), 5, () => true) ?? document.querySelector(POST_TITLE);
  if (first) return first;
  const titles = `${document.title}\n${document.querySelector('meta[property="og:title" i]')?.getAttribute('content')}`;
  const isTitle = (text: string) => titles.includes(text.slice(0, (SHORTEST * text.length) / scaledLength(text)));
  return findLong(document.querySelectorAll('h2, h3, h4'), 40, isTitle) ?? findLong(linesOf(document), 400, isTitle);
}

/** Sections and sites have shorter names. Titles are cut, or end otherwise than the headline: so much of it is looked for there. */
const SHORTEST = 22;
/** Microformats and microdata, as WordPress, Blogger and Joomla have them; a list's titles are links. */
const POST_TITLE = ':is(h2, h3):is(.entry-title, [itemprop~="headline"]):not(:has(a))';

function findLong(nodes: Iterable<Node>, most: number, isHeadline: (text: string) => boolean): Node | undefined {
  let seen = 0;
  for (const node of nodes) {
    const text = node.textContent?.trim() ?? '';
    if (scaledLength(text) >= SHORTEST && isHeadline(text)) return node;
    if ((seen += 1) >= most) return undefined;
  }
  return undefined;
}

/** The text nodes of the page that are not blank, scripts' apart. */
function* linesOf(document: Document): Generator<Node> {
  const walker = walkerOf(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

function walkerOf(document: Document): TreeWalker {
  return document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT, ({ textContent, parentNode }) =>
    /\S/.test(textContent ?? '') && !/^(?:no)?script$|^style$/i.test(parentNode?.nodeName ?? '')
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
}

/** Returns the short lines before a node, in it and after its start. Paragraphs say nothing of the page, nor do lists of links. */
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
  collect(() => walker.nextNode(), BELOW);
  return lines;
}

/** Letters before the headline, and after its start, among which its date is looked for. */
const ABOVE = 300;
const BELOW = 400;
/** Longer ones are paragraphs. */
const LINE = 100;
/** What an agency's story begins with: `SKERROW, 3 May 2026 – `. */
const DATELINE = /^.{5,80}?(?=\s?[–—-]{1,2}\s)/;
