/** A notice must not cover what is being typed: if it does, it moves to another corner of the window. */
import { focusedElement } from '../page/composed-tree.ts';

/** In order of preference; `surface-styles.ts` has a rule for each name. */
const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'];

/** Keeps `panel`, inside `host`, clear of the text box that has the focus, now and at each change of focus, until `signal` aborts. */
export function stayClearOfTyping(host: HTMLElement, panel: HTMLElement, signal: AbortSignal): void {
  const move = () => {
    const box = typedInto()?.getBoundingClientRect();
    if (box === undefined || !overlap(box, panel.getBoundingClientRect())) return;
    const isClear = (corner: string) => {
      host.dataset['corner'] = corner;
      return !overlap(box, panel.getBoundingClientRect());
    };
    // A text box that fills the window lies under every corner.
    if (!CORNERS.some(isClear)) host.dataset['corner'] = 'bottom-end';
  };
  document.addEventListener('focusin', move, { signal });
  move();
}

/** The focused element, if it takes text. A frame counts too: it may hold a text box, and can't be looked into. */
export function typedInto(): Element | null {
  const focused = focusedElement();
  const isTyped =
    focused?.matches('input, textarea, iframe') === true ||
    (focused instanceof HTMLElement && focused.isContentEditable);
  return isTyped ? focused : null;
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
