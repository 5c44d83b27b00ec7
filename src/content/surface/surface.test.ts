import { afterEach, beforeEach, expect, test } from 'vitest';
import { sharedStyles } from './surface-styles.ts';
import { HOST_MARK, openSurface } from './surface.ts';

let script: AbortController;

beforeEach(() => {
  script = new AbortController();
  document.body.innerHTML = `<h1>A story</h1>
    <dialog id="second" style="transform: scale(1)">Second</dialog>
    <dialog id="first" style="transform: scale(1); contain: strict; width: 90px; height: 40px; overflow: hidden">First</dialog>`;
});

afterEach(() => {
  script.abort();
  document.body.replaceChildren();
});

const dialog = (id: string) => document.getElementById(id) as HTMLDialogElement;

/** Opens a surface with a button, and answers whether a click in the button's midst reaches it. */
function open() {
  const { root, close } = openSurface({ css: sharedStyles, lang: 'en', dir: 'ltr', theme: 'system' }, script.signal);
  const button = document.createElement('button');
  button.textContent = 'Undo';
  root.append(button);
  const isReached = () => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return width > 0 && root.elementFromPoint(x + width / 2, y + height / 2) === button;
  };
  return { isReached, close, button };
}

test('it has the theme that the person chose, whatever the system’s', () => {
  const colours = (['light', 'dark'] as const).map((theme) => {
    const { root } = openSurface({ css: sharedStyles, lang: 'en', dir: 'ltr', theme }, script.signal);
    const panel = document.createElement('div');
    panel.className = 'panel';
    root.append(panel);
    return getComputedStyle(panel).backgroundColor;
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(42, 44, 49)']);
});

test('the page can define no element of that name, which would see into the closed root', () => {
  const { root } = openSurface({ css: sharedStyles, lang: 'en', dir: 'ltr', theme: 'system' }, script.signal);
  const { localName } = root.host;
  expect(() => customElements.define(localName, class extends HTMLElement {})).toThrow(
    'not a valid custom element name',
  );
});

test('no rule of the page changes its colours', () => {
  const style = document.createElement('style');
  style.textContent = '* { --ink: red; --paper: red !important }';
  document.head.append(style);
  const { root } = openSurface({ css: sharedStyles, lang: 'en', dir: 'ltr', theme: 'light' }, script.signal);
  const computed = getComputedStyle(root.host);
  expect(computed.color).toBe('rgb(27, 29, 33)');
  expect(computed.getPropertyValue('--paper')).not.toBe('red');
  style.remove();
});

test('without a dialog it stands on the page itself', () => {
  const { isReached } = open();
  expect(document.querySelector(`html > [${HOST_MARK}]`)).not.toBeNull();
  expect(isReached()).toBe(true);
});

test('under a modal dialog of the page it can be pressed and focused, and goes on when the dialog closes', async () => {
  dialog('first').showModal();
  const { isReached, button } = open();
  expect(dialog('first').querySelector(`[${HOST_MARK}]`)).not.toBeNull();
  expect(isReached()).toBe(true);
  button.focus();
  expect(document.activeElement?.hasAttribute(HOST_MARK)).toBe(true);

  const closed = new Promise((resolve) => dialog('first').addEventListener('close', resolve, { once: true }));
  dialog('first').close();
  await closed;
  expect(document.querySelector(`html > [${HOST_MARK}]`)).not.toBeNull();
  expect(isReached()).toBe(true);
});

test('of two modal dialogs it takes the one on top, not the one that comes last in the page', () => {
  dialog('first').showModal();
  dialog('second').showModal();
  const { isReached } = open();
  expect(dialog('second').querySelector(`[${HOST_MARK}]`)).not.toBeNull();
  expect(isReached()).toBe(true);
});

test('a dialog that is not modal keeps nothing inert, and gets nothing', () => {
  dialog('first').show();
  open();
  expect(document.querySelector(`html > [${HOST_MARK}]`)).not.toBeNull();
});

test('closed, it leaves no trace in the dialog', () => {
  dialog('first').showModal();
  const before = document.documentElement.outerHTML;
  open().close();
  expect(document.documentElement.outerHTML).toBe(before);
});
