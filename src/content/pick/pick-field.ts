/**
 * The picker: the person points at a field on the page with the pointer or the keys, sees what would be taken, and has it
 * remembered. A layer over the page (the shield) keeps the person's clicks and keys from reaching the page itself.
 */
import { askBackground } from '../../messages/content/content-side.ts';
import type { ToContent } from '../../messages/content/to-content.ts';
import { h } from '../surface/element.ts';
import { openSurface, type Surface } from '../surface/surface.ts';
import { chooseElement, taughtBy, type Choice } from './choice.ts';
import { makeFrames } from './frames.ts';
import { keepFocus } from './keep-focus.ts';
import { elementAt, move, startAt, type Direction } from './move.ts';
import { makePanel } from './panel.ts';
import { pickStyles } from './pick-styles.ts';

const KEYS: Record<string, Direction> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

/**
 * Milliseconds after which the window of the popup that led here has gone, as a rule. Orca tells nothing of what gets
 * the focus while it closes: the shield gets it afterwards.
 */
const SETTLED = 300;

/** Shows the picker until the person closes it or `signal` aborts. */
export function pickField({ field, text, start }: ToContent['pickField']['request'], signal: AbortSignal): Surface {
  const surface = openSurface({ ...text, css: pickStyles }, signal);
  const frames = makeFrames(surface.signal);
  let outlined = startAt(start);
  let choice: Choice | null = null;

  const outline = (element: Element) => {
    outlined = element;
    frames.show(element);
    showItem(shield, panel.outlined(element));
    stepAside();
  };
  const show = (next: Choice) => {
    choice = next;
    shield.classList.add('rest');
    frames.show(next.element, next.all ? next.alike?.elements : []);
    panel.picked(next);
    stepAside();
  };
  const point = () => {
    choice = null;
    shield.classList.remove('rest');
    panel.pointing();
    outline(outlined);
    shield.focus();
  };
  const remember = async () => {
    if (!choice) return;
    const reply = await askBackground('taught', taughtBy(choice, field));
    if (!reply.ok) return panel.tell(text.failed, false);
    frames.show(null);
    shield.remove();
    choice = null;
    if (reply.value.opened) return surface.close();
    panel.tell(`${text.remembered} ${text.openYourself}`, true);
  };
  const panel = makePanel(text, field, {
    change: (change) => choice && show({ ...choice, ...change }),
    remember: () => void remember(),
    again: point,
    close: surface.close,
  });
  /** Keeps the panel off what is outlined. */
  const stepAside = () => {
    const { top, bottom } = outlined.getBoundingClientRect();
    panel.element.classList.toggle('above', bottom > window.innerHeight / 2 && top > window.innerHeight / 4);
  };
  const shield = makeShield(`${text.title}. ${text.keys}`, {
    outlined: () => outlined,
    hasPicked: () => choice !== null,
    outline,
    panel: panel.element,
    pick: (element) => {
      outlined = element;
      show(chooseElement(element, field));
    },
  });
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    // The page is not to act on it.
    event.stopImmediatePropagation();
    if (choice) point();
    else surface.close();
  };
  // Wherever the focus is: the browser's own window may have taken it, and given it back to the page.
  window.addEventListener('keydown', onEscape, { signal: surface.signal, capture: true });
  keepFocus(surface.root, shield, panel.element);

  surface.root.append(shield, frames.element, panel.element);
  outline(outlined);
  panel.element.focus();
  setTimeout(() => {
    if (surface.root.activeElement !== panel.element) return;
    shield.focus();
  }, SETTLED);
  return surface;
}

let items = 0;

/**
 * The shield is a tree, of which there is only the item that is outlined. Each is a new one, so that screen readers tell it as
 * what the focus came to: in a live region they may pass over it after the popup. The one before goes a step later, as the
 * focus would fall from it to the tree.
 */
function showItem(shield: HTMLElement, words: string): void {
  items += 1;
  const id = `item-${items}`;
  const place = { 'aria-setsize': '1', 'aria-posinset': '1' };
  const before = shield.lastElementChild;
  shield.replaceChildren(
    ...(before ? [before] : []),
    h('div', { id, class: 'said', role: 'treeitem', ...place }, words),
  );
  shield.setAttribute('aria-activedescendant', id);
}

interface ShieldActions {
  outlined: () => Element;
  hasPicked: () => boolean;
  outline: (element: Element) => void;
  pick: (element: Element) => void;
  /** Its own focus, before the shield has it, takes the same keys. */
  panel: HTMLElement;
}

/** Makes the layer over the page that takes its clicks and keys: by them the outline moves and an element is picked. */
function makeShield(label: string, { outlined, hasPicked, outline, pick, panel }: ShieldActions): HTMLElement {
  /** The elements that the key for *out* has left, so that the key for *in* leads back. */
  let cameFrom: Element[] = [];
  // A tree, which the keys go through in this way. Orca takes an `application` for a page, says nothing of it and keeps the keys.
  const shield = h('div', { class: 'shield', tabindex: '0', role: 'tree', 'aria-label': label });
  shield.addEventListener('pointermove', ({ clientX, clientY }) => {
    const element = hasPicked() ? null : elementAt(clientX, clientY);
    if (!element || element === outlined()) return;
    cameFrom = [];
    outline(element);
  });
  shield.addEventListener('click', ({ clientX, clientY }) => {
    if (hasPicked()) return;
    cameFrom = [];
    pick(elementAt(clientX, clientY) ?? outlined());
  });
  shield.addEventListener('contextmenu', (event) => event.preventDefault());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const direction = KEYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction) {
      event.preventDefault();
      const from = outlined();
      const next = (direction === 'in' ? cameFrom.pop() : undefined) ?? move(from, direction);
      if (direction === 'out' && next !== from) cameFrom.push(from);
      else if (direction !== 'in') cameFrom = [];
      next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      outline(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(outlined());
    }
  };
  shield.addEventListener('keydown', onKeyDown);
  panel.addEventListener('keydown', onKeyDown);
  return shield;
}
