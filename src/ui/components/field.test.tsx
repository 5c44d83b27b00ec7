import { render, type JSX } from 'preact';
import { expect, onTestFinished, test } from 'vitest';
import { Editable } from './field.tsx';

/** Shows the box, not painted yet. */
function draw(content: JSX.Element): HTMLTextAreaElement {
  const root = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(content, root);
  const box = root.querySelector('textarea');
  if (!box) throw new Error('there is no box');
  return box;
}

test('a box that takes the caret has it at once, for the keys that follow', () => {
  const box = draw(<Editable label="Note" text="" takesFocus onCommit={() => null} />);
  expect(document.activeElement).toBe(box);
});

test('what is typed as soon as the box is there stays', async () => {
  const box = draw(<Editable label="Tag" text="harbour" onCommit={() => null} />);
  box.value = 'ferries';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(box.value).toBe('ferries');
});
