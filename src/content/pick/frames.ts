/** The frames around what is outlined: they lie over the page and follow it; the page itself is not touched. */
import { h } from '../surface/element.ts';

export interface Frames {
  element: HTMLElement;
  /** Draws frames around `main`, and dashed ones around those that are taken with it. */
  show: (main: Element | null, alike?: readonly Element[]) => void;
}

/** More frames than these nobody looks at. */
const MOST = 60;
/** Around the element, so that its own border stays visible. */
const ROOM = 3;

/** Makes an element of frames, which stay where what they outline is shown until `signal` aborts. */
export function makeFrames(signal: AbortSignal): Frames {
  const element = h('div', { class: 'frames', 'aria-hidden': 'true' });
  let shown: { main: Element | null; alike: readonly Element[] } = { main: null, alike: [] };
  const draw = () => {
    const { main, alike } = shown;
    const others = alike.filter((other) => other !== main).slice(0, MOST);
    element.replaceChildren(
      ...others.map((other) => frameAround(other, 'frame alike')),
      ...(main ? [frameAround(main, 'frame')] : []),
    );
  };
  // What scrolls may be any part of the page.
  window.addEventListener('scroll', draw, { capture: true, passive: true, signal });
  window.addEventListener('resize', draw, { signal });
  return {
    element,
    show: (main, alike = []) => {
      shown = { main, alike };
      draw();
    },
  };
}

function frameAround(target: Element, name: string): HTMLElement {
  const { left, top, width, height } = target.getBoundingClientRect();
  const frame = h('div', { class: name });
  // Set one by one: a style attribute would be the page's security policy's business.
  frame.style.left = `${left - ROOM}px`;
  frame.style.top = `${top - ROOM}px`;
  frame.style.width = `${width + 2 * ROOM - 4}px`;
  frame.style.height = `${height + 2 * ROOM - 4}px`;
  return frame;
}
