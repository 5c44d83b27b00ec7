import { afterEach, expect, test } from 'vitest';
import { readSelection } from './selection.ts';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function select(html: string): void {
  document.body.append(document.createRange().createContextualFragment(html));
  document.getSelection()?.selectAllChildren(document.body);
}

test('paragraphs of the selection stand apart, without stray spaces', () => {
  select('<p>The ferry <b>sails</b>\n   at noon.</p><p>It is back by six.</p>');
  expect(readSelection(document)).toBe('The ferry sails at noon.\n\nIt is back by six.');
});

test('what is not shown is not selected', () => {
  select('<p>Seen.<span style="display:none"> Hidden.</span></p>');
  expect(readSelection(document)).toBe('Seen.');
});

test('the selection in a text field is told too', () => {
  select('<textarea>One line\nand another</textarea>');
  const field = document.querySelector('textarea');
  field?.focus();
  field?.setSelectionRange(0, 8);
  expect(readSelection(document)).toBe('One line');
});

test('nothing selected is nothing', () => {
  expect(readSelection(document)).toBe('');
});
