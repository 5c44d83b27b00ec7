import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keepFocus } from './keep-focus.ts';

let page: AbortController;

beforeEach(() => {
  page = new AbortController();
  keepFocus(page.signal);
});

afterEach(() => {
  page.abort();
  document.body.replaceChildren();
});

/** Shows this in the page, and gives the focus to the control with the id. */
function show(html: string, focused: string): void {
  document.body.innerHTML = html;
  find(focused).focus();
}

const find = (id: string) => document.getElementById(id) as HTMLButtonElement;
const focused = () => document.activeElement?.id;

const ROWS = `<ul>
  <li><button id="open-1">Open</button> <button id="delete-1">Delete</button></li>
  <li><button id="open-2">Open</button> <button id="delete-2">Delete</button></li>
</ul>`;

test('when a row goes, the next one has the focus; of the last one, the one before', async () => {
  show(`<h1>List</h1>${ROWS}`, 'delete-1');
  find('delete-1').closest('li')?.remove();
  await vi.waitFor(() => expect(focused()).toBe('open-2'));
  find('delete-2').focus();
  find('delete-2').remove();
  await vi.waitFor(() => expect(focused()).toBe('open-2'));
});

test('what takes the place of a button takes its focus', async () => {
  show(
    '<button id="before">Back</button><p><button id="start">Start</button></p><a id="after" href="#">Help</a>',
    'start',
  );
  find('start').outerHTML = '<button id="stop">Stop</button>';
  await vi.waitFor(() => expect(focused()).toBe('stop'));
});

test('a button that is disabled passes the focus on', async () => {
  show('<button id="before">Before</button><button id="next">Next</button><p></p>', 'next');
  find('next').disabled = true;
  await vi.waitFor(() => expect(focused()).toBe('before'));
});

test('a notice that goes gives the focus back to where the person was', async () => {
  show(`${ROWS}<button id="end">End</button><div class="toasts"><button id="undo">Undo</button></div>`, 'open-2');
  find('undo').focus();
  find('undo').remove();
  await vi.waitFor(() => expect(focused()).toBe('open-2'));
});

test('a dialog that closes after what opened it has gone passes the focus to what came next', async () => {
  show(`${ROWS}<dialog><button id="sure">Sure</button></dialog>`, 'delete-1');
  const dialog = document.querySelector('dialog');
  dialog?.showModal();
  expect(focused()).toBe('sure');
  find('delete-1').closest('li')?.remove();
  dialog?.close();
  await vi.waitFor(() => expect(focused()).toBe('open-2'));
});

test('within a dialog it stays in the dialog', async () => {
  show(`${ROWS}<dialog><button id="one">One</button><button id="two">Two</button></dialog>`, 'delete-1');
  document.querySelector('dialog')?.showModal();
  find('one').remove();
  await vi.waitFor(() => expect(focused()).toBe('two'));
});

test('who sets the focus while the page changes has the say', async () => {
  show(ROWS, 'delete-1');
  find('delete-1').remove();
  find('delete-2').focus();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(focused()).toBe('delete-2');
});

test('a click beside everything leaves the focus nowhere', async () => {
  show(`${ROWS}<p id="text" style="height: 4em">Text</p>`, 'open-1');
  await userEvent.click(find('text'));
  await new Promise((resolve) => setTimeout(resolve, 150));
  find('open-1').remove();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(document.activeElement).toBe(document.body);
});
