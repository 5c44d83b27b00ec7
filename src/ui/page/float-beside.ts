/** Puts a floating box (a menu, a list of suggestions; in the top layer, `position: fixed`) beside what opened it. */

const GAP = 4;
const MARGIN = 8;
/** A list that changes as somebody types has room for some words on its side, and stays there as it becomes shorter. */
const LIST = 224;

/**
 * Places `box` under `anchor`, or above it where there is more room, and keeps it inside the window. `align` says which
 * edges meet, in the direction of writing; with `stretch` the box is as wide as its anchor.
 */
export function floatBeside(box: HTMLElement, anchor: HTMLElement, align: 'start' | 'end' | 'stretch'): void {
  const { style } = box;
  const at = anchor.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - at.bottom - GAP - MARGIN;
  const above = at.top - GAP - MARGIN;
  if (align === 'stretch') style.inlineSize = `${at.width}px`;
  const needed = align === 'stretch' ? Math.max(box.scrollHeight, LIST) : box.scrollHeight;
  const up = needed > below && above > below;
  style.maxBlockSize = `${Math.max(up ? above : below, 48)}px`;
  style.top = up ? 'auto' : `${at.bottom + GAP}px`;
  style.bottom = up ? `${height - at.top + GAP}px` : 'auto';
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const wanted = (align === 'end') === rightToLeft ? at.left : at.right - box.offsetWidth;
  style.left = `${Math.max(MARGIN, Math.min(wanted, width - box.offsetWidth - MARGIN))}px`;
  style.right = 'auto';
}
