/** Text as a reader sees it, from text nodes as they are written. */

/** Returns the text with its accents put on its letters (NFC). */
export function composed(written: string): string {
  // No sign before these is changed, and most texts have none of them: to ask costs a fifth.
  return /[^\0-\u02FF]/.test(written) ? written.normalize() : written;
}

/** Returns the text `composed`, and without marks for the typesetter. */
export function plainText(written: string): string {
  return composed(written).replace(INVISIBLE, '');
}

/** Soft hyphens, zero-width spaces and joiners of words. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Stands for a `<br>` while text is gathered: a line feed in the source is only white space. */
export const LINE_BREAK = '\u2028';

/**
 * Collapses white space and drops invisible characters; a line break inside the text becomes `\n`. An ideographic space
 * is punctuation: it parts the clauses of a Japanese headline, and stays.
 */
export function tidyText(raw: string): string {
  const text = composed(raw).trim();
  if (!UNTIDY.test(text)) return text;
  return plainText(text)
    .replace(/\s{2,}|[^\S \u3000]/g, narrow)
    .trim();
}

/** Most texts are tidy but for their ends; to see that costs a quarter of tidying. */
const UNTIDY = /[^\S \u3000]| {2}|\u3000{9}|[\u00AD\u200B\u2060]/;

/**
 * Returns a row of blanks as one, but for a few ideographic spaces, or as a line break. No line has many of these side by side;
 * patterns that begin at a blank would begin anew at each of thousands.
 */
function narrow(blanks: string): string {
  return blanks.includes(LINE_BREAK) ? '\n' : blanks.replace(/[^\S\u3000]+/g, ' ').slice(0, MOST_WIDE);
}

const WIDE = '\u3000';
const MOST_WIDE = 9;

/** Blank lines after the end of a sentence: in text that is set as it is typed (`white-space: pre-wrap`), they part paragraphs. */
const BLANK_LINES = /(?<=[.!?…。！？」』”"»])\n\n+(?=\S)/g;

/**
 * Returns a text node's data with a break for each blank line between sentences, unless the page shows it as a space, and
 * no long row of ideographic spaces.
 */
export function withBreaks(node: Text, written = node.data): string {
  const data = written.includes(WIDE) ? written.replace(/\s{9,}/g, narrow) : written;
  if (!data.includes('\n\n')) return data;
  const { parentElement, ownerDocument } = node;
  // A document without a window does not tell how it is set.
  const style = parentElement && ownerDocument.defaultView?.getComputedStyle(parentElement);
  return style?.whiteSpaceCollapse === 'collapse' ? data : data.replace(BLANK_LINES, LINE_BREAK);
}
