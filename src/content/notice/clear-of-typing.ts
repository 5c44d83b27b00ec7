/** A notice must not lie over what is being typed: it then goes to another corner of the window. */
import { focusedElement } from '../page/composed-tree.ts';

/** In this order of preference; the names are those of `surface-styles.ts`. */
const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'];

/** Keeps `panel`, which stands in `host`, off the box that has the focus, now and when another gets it, until `signal` aborts. */
export function stayClearOfTyping(host: HTMLElement, panel: HTMLElement, signal: AbortSignal): void {
  const move = () => {
    const box = typedInto()?.getBoundingClientRect();
    if (box === undefined || !overlap(box, panel.getBoundingClientRect())) return;
    const isClear = (corner: string) => {
      host.dataset['corner'] = corner;
      return !overlap(box, panel.getBoundingClientRect());
    };
    // A box that fills the window is under every corner.
    if (!CORNERS.some(isClear)) host.dataset['corner'] = 'bottom-end';
  };
  document.addEventListener('focusin', move, { signal });
  move();
}

/** What has the focus and takes text; a frame may hold such a box, and is not looked into. */
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
