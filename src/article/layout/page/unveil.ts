/**
 * Some pages are served with their whole story hidden until a script shows it (streamed React pages: `<div hidden
 * id="S:0">`). Where nearly all the text is hidden, it is read as shown.
 */
import type { Box, Page } from '../../page.ts';
import { isHidden } from './box.ts';

/** Only longer blocks count as text here: menus are hidden on many pages. */
const TEXT = 80;
/** A page with more visible text than this shows its story. */
const SHOWN = 600;
/** So much more must be hidden than shown. */
const TIMES = 3;

/** Marks the hidden boxes with most of the page's text as shown. */
export function unveil({ blocks, boxes }: Pick<Page, 'blocks' | 'boxes'>): void {
  let shown = 0;
  const hidden = new Map<Box, number>();
  for (const { box, length, linkLength } of blocks) {
    if (length < TEXT || linkLength > length / 2) continue;
    if (!box.hidden) {
      shown += length;
      if (shown > SHOWN) return;
      continue;
    }
    let top = box;
    while (top.parent?.hidden) top = top.parent;
    hidden.set(top, (hidden.get(top) ?? 0) + length);
  }
  let all = 0;
  for (const length of hidden.values()) all += length;
  for (const [top, length] of hidden) {
    if (length < shown * TIMES || length < all / 2) continue;
    top.hidden = false;
    for (const box of boxes.slice(top.index + 1, top.lastBox)) {
      box.hidden = (box.parent?.hidden ?? false) || isHidden(box.element);
    }
  }
}
