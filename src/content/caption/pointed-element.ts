/** From an element of the page to the photos that a person who points at it can mean. */
import type { Pointed } from '../../messages/content/to-content.ts';
import { pageBrowser } from '../../messages/browser/page-browser.ts';
import { elementsAround, findAll, focusedElement, holds } from '../page/composed-tree.ts';
import type { PhotoPlace } from './photo-place.ts';

/** Returns the element that was clicked, if the browser tells (Firefox), or that a keyboard command means. */
export function pointedElement({ targetElementId, atPointer }: Pointed): Element | null {
  if (targetElementId !== null) return pageBrowser().menus?.getTargetElement(targetElementId) ?? null;
  if (!atPointer) return null;
  return chosenByFocus() ?? findAll(document, ':hover').findLast((element) => element.shadowRoot === null) ?? null;
}

function chosenByFocus(): Element | null {
  const focused = focusedElement();
  return focused === document.body || focused === document.documentElement ? null : focused;
}

/** How many levels above an overlay the box may be that holds it together with its photo. */
const SHARED_BOX_LEVELS = 6;

/**
 * Returns the places that `target` is part of: the photo itself, its caption, or something that lies over the photo
 * (a link, a magnifier, a play button). Empty when it has nothing to do with a photo.
 */
export function placesAt(target: Element, places: readonly PhotoPlace[]): PhotoPlace[] {
  const own = places.filter(({ element }) => holds(element, target));
  if (own.length > 0) return own;
  const captioned = places.filter(({ captionNodes }) => captionNodes.some((node) => holds(target, node)));
  const inside = places.filter(({ element }) => holds(target, element));
  const part = [...new Set([...captioned, ...inside])];
  // A box with several photos is a part of the page: pointing at it means none of them.
  if (part.length === 1) return isAboutPhoto(target, part) ? part : [];
  if (part.length > 1) return [];
  return overlaid(target, places);
}

/** A box that holds one photo and a whole story besides is not a photo's box. */
function isAboutPhoto(target: Element, places: readonly PhotoPlace[]): boolean {
  const words = lengthOf(target.textContent);
  const own = places.reduce(
    (sum, { captionNodes }) => sum + captionNodes.reduce((sum, node) => sum + lengthOf(node.textContent), 0),
    0,
  );
  return words - own <= OTHER_WORDS;
}

/** Characters of "Share", "Enlarge", a photo counter and the like that may stand in a photo's box. */
const OTHER_WORDS = 200;

const lengthOf = (text: string | null): number => text?.replace(/\s+/g, ' ').trim().length ?? 0;

function overlaid(target: Element, places: readonly PhotoPlace[]): PhotoPlace[] {
  const area = target.getBoundingClientRect();
  for (const box of [...elementsAround(target)].slice(1, SHARED_BOX_LEVELS + 1)) {
    const under = places.filter(({ element }) => holds(box, element) && covers(area, element.getBoundingClientRect()));
    if (under.length > 0) return under;
  }
  return [];
}

/** Whether the middle of one lies on the other. */
function covers(overlay: DOMRect, photo: DOMRect): boolean {
  return isOn(middleOf(overlay), photo) || isOn(middleOf(photo), overlay);
}

const middleOf = ({ x, y, width, height }: DOMRect): DOMPoint => new DOMPoint(x + width / 2, y + height / 2);

function isOn({ x, y }: DOMPoint, { left, right, top, bottom, width, height }: DOMRect): boolean {
  return width > 0 && height > 0 && x >= left && x <= right && y >= top && y <= bottom;
}
