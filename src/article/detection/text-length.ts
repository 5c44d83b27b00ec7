/** How much running text a page has, without walking it: for `page-signs.ts`. */
import { FULL_STOP, hasSentence } from '../layout/story/prose.ts';
import { scaledLength } from '../text/scaled-length.ts';

/** Counting stops here: a long story. */
export const LONG_TEXT = 1200;
/** More than a notice or a summary. */
export const SOME_TEXT = 350;

const BOXES = 'body, div, td, article, section, span, dd, font';

/** Returns the letters in paragraphs that are mostly not links; as soon as there is enough, counting stops. */
export function textLength(document: Document): number {
  const inParagraphs = lengthOf(document.getElementsByTagName('p'), (element) => element.textContent);
  if (inParagraphs >= SOME_TEXT) return inParagraphs;
  const inShadow = lengthOf(shadowParagraphs(document), (element) => element.textContent);
  // Some sites set paragraphs as bare text in boxes: look at what these hold themselves.
  return Math.max(inParagraphs + inShadow, lengthOf(document.querySelectorAll(BOXES), ownText));
}

/** Returns the letters in lines that may be a brief's: not what stands beside another story's linked title. */
export function briefLength(document: Document): number {
  return lengthOf(document.querySelectorAll(BRIEF_LINES), ownText, LINE);
}

const LINE = 25;
const BRIEF_LINES = `:is(p, ${BOXES}):not(footer *, a *, :has(> :is(h2, h3, h4) a) > *)`;

/** Whether a script is yet to draw a story: a string of some length with a sentence in it, in data. */
export function hasTextInData(document: Document): boolean {
  return [...document.querySelectorAll('script:not([src])')].some(({ textContent }) =>
    isProse((LONG_STRING.exec(textContent)?.[1] ?? '').replaceAll('<', ' ')),
  );
}

const LONG_STRING = /"((?:[^"\\]|\\.){300,})"/;

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
    const length = scaledLength(text);
    if (length < shortest || !isProse(text)) continue;
    let linked = 0;
    for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
    if (linked < text.length / 2) sum += length;
  }
  return sum;
}

const PARAGRAPH = 80;

function isProse(text: string): boolean {
  return hasSentence(text) || FULL_STOP.test(text);
}

function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += (node as Text).data;
  return text;
}
