import { render } from 'preact';
import { expect, onTestFinished, test } from 'vitest';
import { Editable } from './field.tsx';

test('what is typed as soon as the box is there stays', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(<Editable label="Tag" text="harbour" onCommit={() => null} />, root);
  const box = root.querySelector('textarea');
  if (!box) throw new Error('there is no box');
  box.value = 'ferries';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(box.value).toBe('ferries');
});
