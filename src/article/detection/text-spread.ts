/** Whether a page's text is one story or many stories' summaries, by the boxes that its paragraphs lie in: for `page-signs.ts`. */

/** How paragraphs lie in boxes: letters in all, letters in the fullest box, and the boxes. */
export interface Spread {
  all: number;
  most: number;
  boxes: (Element | null)[];
}

/** Returns how the document's paragraphs lie in its boxes; lines that are shorter than a sentence do not count. */
export function spreadOf(document: Document): Spread {
  const boxes = new Map<Element | null, number>();
  let all = 0;
  let most = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    const { length } = paragraph.textContent.trim();
    if (length < SENTENCE) continue;
    let box = paragraph.parentElement;
    // Some pages set each paragraph of a story in a box of its own; a list's box has a title besides.
    while (box?.children.length === 1) box = box.parentElement;
    all += length;
    const inBox = (boxes.get(box) ?? 0) + length;
    boxes.set(box, inBox);
    most = Math.max(most, inBox);
  }
  return { all, most, boxes: [...boxes.keys()] };
}

const SENTENCE = 80;

/** Whether most of the text is the paragraphs of one box, which is `long`: a list's summaries stand in a box each. */
export function hasRunningText({ all, most }: Spread, long: number): boolean {
  return most >= long && most > all / 2;
}

/**
 * Whether the text is a list's: a linked title beside each piece of it; or five boxes or more, of which none holds more than a
 * fifth, and most lead elsewhere; a story's parts do not.
 */
export function isScattered({ all, most, boxes }: Spread): boolean {
  if (most < all * MOST_OF_LIST && boxes.every((box) => box?.querySelector(LINKED_TITLE) ?? box?.closest('footer')))
    return true;
  if (boxes.length < 5 || most > all / 5) return false;
  return boxes.filter((box) => box?.querySelector('a:not(p *, [href^="#"])')).length > boxes.length / 2;
}

/** Of a few teasers the longest; a story with another one in it has more of its own. */
const MOST_OF_LIST = 0.6;
const LINKED_TITLE = 'h2 a, h3 a, a h2, a h3';
