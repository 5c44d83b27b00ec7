import type { TemplateProblem } from '../../exports/templates/check-template.ts';

/** Puts `words` where the caret is, as if they were typed: the browser's own undo takes them back. */
export function insertText(box: HTMLTextAreaElement, words: string): void {
  box.focus();
  // oxlint-disable-next-line typescript/no-deprecated -- no other way keeps the undo history
  document.execCommand('insertText', false, words);
}

/** Selects the line from the problem's place on, and brings it into view. */
export function selectPlace(box: HTMLTextAreaElement, { line, column }: TemplateProblem): void {
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const end = start + (lines[line - 1]?.length ?? 0);
  box.focus();
  box.setSelectionRange(Math.min(start + column - 1, end), end);
  const lineHeight = box.scrollHeight / Math.max(1, lines.length);
  box.scrollTop = Math.max(0, (line - 3) * lineHeight);
}
