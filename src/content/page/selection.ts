/** What is selected on the page, as text with its paragraphs apart. */

/** Returns the selected text, its blocks separated by empty lines; an empty string when nothing is selected. */
export function readSelection(document: Document): string {
  const text = inField(document.activeElement) ?? document.getSelection()?.toString() ?? '';
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n+/)
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** The document's selection does not include what is selected inside a text field. */
function inField(focused: Element | null): string | null {
  if (!(focused instanceof HTMLTextAreaElement)) return null;
  return focused.value.slice(focused.selectionStart, focused.selectionEnd) || null;
}
