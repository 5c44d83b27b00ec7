/** The short notice that says what was saved, with undo and copy. */
import { askBackground } from '../../messages/content/content-side.ts';
import type { ToContent } from '../../messages/content/to-content.ts';
import { stayClearOfTyping, typedInto } from './clear-of-typing.ts';
import { copyCaption } from './copy-caption.ts';
import { h } from '../surface/element.ts';
import { noticeStyles } from '../surface/surface-styles.ts';
import { KNOWN_AFTER, openSurface, type Surface } from '../surface/surface.ts';

type NoticeRequest = ToContent['showNotice']['request'];

/** Milliseconds that a notice stays when it has neither the pointer nor the focus. */
const SHOWN_FOR = 8000;

/**
 * Shows the notice, in the place of one that is shown already. It closes after `SHOWN_FOR`, unless the pointer is over it
 * or the focus in it; by Escape or its close button; and when `signal` aborts.
 */
export function showNotice(request: NoticeRequest, signal: AbortSignal): Surface {
  const { text, recordIds, copy } = request;
  const surface = openSurface({ ...text, css: noticeStyles }, signal);
  const title = h('h2');
  const lines = h('div', { class: 'lines' });
  const actions = h('div', { class: 'actions' });
  const close = h('button', { type: 'button', class: 'close', 'aria-label': text.actions.close }, '×');
  const message = h('div', { class: 'message' });
  // As one text: what is told line by line, some screen readers tell in an order of their own.
  const said = h('div', { class: 'said', role: 'status' });
  const panel = h('section', { class: 'panel', 'aria-label': 'Cutline' }, message, close, actions, said);

  const say = (words: string, details: string[]): void => {
    title.textContent = words;
    lines.replaceChildren(...details.map((line) => h('p', { dir: 'auto' }, line)));
    message.replaceChildren(title, lines);
    said.textContent = [words, ...details].map(asSentence).join(' ');
  };
  const offer = (label: string | null, act: () => Promise<void>): void => {
    if (label === null) return;
    const button = h('button', { type: 'button' }, label);
    button.addEventListener('click', () => void act());
    actions.append(button);
  };

  offer(text.actions.undo, async () => {
    actions.replaceChildren();
    close.focus();
    const reply = await askBackground('deleteRecords', { ids: recordIds });
    if (reply.ok) say(text.results.undone, []);
    else say(text.results.undoFailed, text.lines);
  });
  offer(copy && text.actions.copy, async () => {
    const copied = copy !== null && (await copyCaption(copy, surface.root));
    say(copied ? text.results.copied : text.results.copyFailed, text.lines);
  });
  close.addEventListener('click', surface.close);

  surface.root.append(panel);
  // Until then the panel is not seen. A timeout rather than an animation frame: a tab in the background draws no frames.
  setTimeout(() => {
    say(text.title, text.lines);
    // Only now has the notice its size.
    stayClearOfTyping(surface.root.host as HTMLElement, panel, surface.signal);
  }, KNOWN_AFTER);
  closeWhenLeftAlone(panel, surface);
  reachByKeyboard(surface, actions.querySelector('button') ?? close);
  return surface;
}

const asSentence = (line: string): string => (/\p{P}$/u.test(line) ? line : `${line}.`);

function closeWhenLeftAlone(panel: HTMLElement, { close, signal }: Surface): void {
  let timer = setTimeout(close, SHOWN_FOR);
  const stay = () => clearTimeout(timer);
  const leave = () => {
    clearTimeout(timer);
    if (!panel.matches(':hover, :focus-within')) timer = setTimeout(close, SHOWN_FOR);
  };
  panel.addEventListener('pointerenter', stay);
  panel.addEventListener('focusin', stay);
  panel.addEventListener('pointerleave', leave);
  // While the focus moves from one button to the next, nothing has it.
  panel.addEventListener('focusout', () => setTimeout(leave, 0));
  signal.addEventListener('abort', stay, { once: true });
}

/**
 * Escape closes the notice, and the first Tab goes to it. The notice is at the end of the page: by Tab alone, through all of
 * the page's links, a person would reach it after it has closed.
 */
function reachByKeyboard({ root, close, signal }: Surface, first: HTMLElement): void {
  const before = document.activeElement;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Tab' || event.shiftKey || root.activeElement !== null || typedInto() !== null) return;
    event.preventDefault();
    first.focus();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      if (document.activeElement === document.body && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    },
    { once: true },
  );
}
