/** What is selected on the page, as text whose paragraphs stand apart. */

/** Returns the selection, its blocks divided by an empty line; empty when nothing is selected. */
export function readSelection(document: Document): string {
  const text = inField(document.activeElement) ?? document.getSelection()?.toString() ?? '';
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n+/)
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** The selection in a text field is not among the document's own. */
function inField(focused: Element | null): string | null {
  if (!(focused instanceof HTMLTextAreaElement)) return null;
  return focused.value.slice(focused.selectionStart, focused.selectionEnd) || null;
}
