/** Text as a reader sees it, from text nodes as they are written. */

/** Soft hyphens, zero-width spaces and joiners of words: marks for the typesetter, no text. */
export const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Stands for a `<br>` while text is gathered: a line feed in the source is only white space. */
export const LINE_BREAK = '\u2028';

/**
 * Collapses white space and drops invisible characters; a line break inside the text becomes `\n`. An ideographic space
 * is punctuation: it parts the clauses of a Japanese headline, and stays.
 */
export function tidyText(raw: string): string {
  const text = raw.trim();
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/[^\S\u2028\u3000]+/g, ' ')
    .trim()
    .replace(/[ \u3000]*\u2028\s*/g, '\n');
}

/** Blank lines after the end of a sentence: in text that is set as it is typed (`white-space: pre-wrap`), they part paragraphs. */
const BLANK_LINES = /(?<=[.!?…。！？」』”"»])\n\n+(?=\S)/g;

/** No line has so many ideographic spaces side by side; patterns that begin at one would begin anew at each of thousands. */
const WIDE_ROW = '\u3000'.repeat(4);

/**
 * Returns a text node's data with a break for each blank line between sentences, unless the page shows it as a space, and one
 * ideographic space for a row of them.
 */
export function withBreaks(node: Text, written = node.data): string {
  const data = written.includes(WIDE_ROW) ? written.replace(/\u3000{4,}/g, '\u3000') : written;
  if (!data.includes('\n\n')) return data;
  const { parentElement, ownerDocument } = node;
  // A document without a window does not tell how it is set.
  const style = parentElement && ownerDocument.defaultView?.getComputedStyle(parentElement);
  return style?.whiteSpaceCollapse === 'collapse' ? data : data.replace(BLANK_LINES, LINE_BREAK);
}

/** Most texts are tidy but for their ends; to see that costs a quarter of tidying. */
const UNTIDY = /[^\S \u3000]| {2}|[\u00AD\u200B\u2060]/;
