import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
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

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const ROWS = `<ul>
  <li><button id="open-1">Open</button> <button id="delete-1">Delete</button></li>
  <li><button id="open-2">Open</button> <button id="delete-2">Delete</button></li>
</ul>`;

const folded = '<details open><summary>More</summary><button id="delete-1">Delete</button></details>';

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
  await pause(250);
  expect(focused()).toBe('delete-2');
});

test('a click beside everything leaves the focus nowhere', async () => {
  show(`${ROWS}<p id="text" style="height: 4em">Text</p>`, 'open-1');
  await userEvent.click(find('text'));
  await pause(250);
  find('open-1').remove();
  await pause(250);
  expect(document.activeElement).toBe(document.body);
});

test('a menu that a click beside it closes leaves the focus nowhere, whatever changes later', async () => {
  show(
    `${ROWS}<p id="text" style="height: 4em">Text</p>
    <div id="menu" popover="auto"><button id="item" tabindex="-1">Copy</button></div>`,
    'open-1',
  );
  find('menu').showPopover();
  find('item').focus();
  await userEvent.click(find('text'));
  expect(find('menu').matches(':popover-open')).toBe(false);
  await pause(250);
  find('delete-2').remove();
  await pause(250);
  expect(document.activeElement).toBe(document.body);
});

test('a dialog that a key opened after a click beside everything closes to nowhere', async () => {
  show(`${ROWS}<p id="text" style="height: 4em">Text</p><dialog><button id="sure">Sure</button></dialog>`, 'open-1');
  await userEvent.click(find('text'));
  await pause(250);
  document.querySelector('dialog')?.showModal();
  expect(focused()).toBe('sure');
  document.querySelector('dialog')?.close();
  await pause(250);
  expect(document.activeElement).toBe(document.body);
});

test('what a press takes away passes the focus on: the person did not leave it', async () => {
  show(ROWS, 'open-1');
  find('delete-1').addEventListener('click', () => find('delete-1').closest('li')?.remove());
  await userEvent.click(find('delete-1'));
  await vi.waitFor(() => expect(focused()).toBe('open-2'));
});

test('a heading that had the focus passes it on to what came after it', async () => {
  show('<button id="top">Top</button><h1 id="head" tabindex="-1">Story</h1><button id="edit">Edit</button>', 'head');
  find('head').remove();
  await vi.waitFor(() => expect(focused()).toBe('edit'));
});

test('it comes back while the page goes on changing', async () => {
  show(`${ROWS}<p id="count">0</p>`, 'delete-1');
  find('delete-1').closest('li')?.remove();
  const changing = setInterval(() => find('count').replaceChildren('more'), 60);
  onTestFinished(() => clearInterval(changing));
  await vi.waitFor(() => expect(focused()).toBe('open-2'), { timeout: 500 });
});

test.each([
  ['its style', () => (find('delete-1').style.display = 'none')],
  ['the style of a row', () => ((find('delete-1').closest('li') as HTMLElement).style.visibility = 'hidden')],
  ['the closing of what folds', () => document.querySelector('details')?.removeAttribute('open')],
])('what is hidden by %s passes the focus on', async (_, hide) => {
  show(ROWS.replace('<button id="delete-1">Delete</button>', folded), 'delete-1');
  hide();
  await vi.waitFor(() => expect([undefined, '', 'delete-1']).not.toContain(focused()));
});

test('a key that is held does not go on to what got the focus', async () => {
  show(ROWS, 'delete-1');
  const hold = (repeat: boolean) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }),
    );
  expect(hold(true)).toBe(true);
  find('delete-1').closest('li')?.remove();
  await vi.waitFor(() => expect(focused()).toBe('open-2'));
  expect(hold(true)).toBe(false);
  document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
  expect(hold(false)).toBe(true);
  expect(hold(true)).toBe(true);
});
