/** The frames that outline elements. They lie over the page and follow it as it scrolls; the page is not changed. */
import { h } from '../surface/element.ts';

export interface Frames {
  element: HTMLElement;
  /** Draws frames around `main`, and dashed ones around those that are taken with it. */
  show: (main: Element | null, alike?: readonly Element[]) => void;
}

/** The most elements like the picked one that get a frame. */
const MOST = 60;
/** CSS pixels between element and frame, so that the element's own border stays visible. */
const GAP = 3;

/** Makes the layer of frames; they follow what they outline until `signal` aborts. */
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
  // In the capture phase, since any part of the page may scroll.
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
  // Set one by one: the page's content security policy may forbid a style attribute.
  frame.style.left = `${left - GAP}px`;
  frame.style.top = `${top - GAP}px`;
  frame.style.width = `${width + 2 * GAP - 4}px`;
  frame.style.height = `${height + 2 * GAP - 4}px`;
  return frame;
}
