/**
 * Which captions of the page are meant by what was pointed at. One is returned only where there is no doubt. Where the
 * browser leaves a doubt, all that can be meant are returned, for the person to choose: Chromium tells a picture's
 * address, not which of two equal pictures was clicked, and a key may be pressed far from any.
 */
import type { Pointed } from '../../messages/content/to-content.ts';
import { findAll } from '../page/composed-tree.ts';
import { hasWords, wordsOf, type PhotoPlace } from './photo-place.ts';
import { placesShowing } from './picture-address.ts';
import { placesAt, pointedElement } from './pointed-element.ts';
import { placesSelected } from './selected-caption.ts';

export interface CaptionsAt {
  exact: boolean;
  places: PhotoPlace[];
}

/** Returns the places meant that have a caption or a credit; `exact` is false when the person must choose. */
export function captionsAt(pointed: Pointed, places: readonly PhotoPlace[]): CaptionsAt {
  const meant = meantBy(pointed, places);
  // Nothing tells which: any caption of the page can be meant, even if there is only one.
  if (meant === null) return { exact: false, places: distinct(places.filter(hasWords), pictureAndWordsOf) };
  const captioned = distinct(meant.filter(hasWords), wordsOf);
  // A copy of the photo without a caption is a doubt too: it may belong to another story.
  const certain = captioned.length <= 1 && meant.every(hasWords);
  return { exact: certain || captioned.length === 0, places: captioned };
}

/** Asks the most reliable source first; `null` when nothing tells which. */
function meantBy(pointed: Pointed, places: readonly PhotoPlace[]): readonly PhotoPlace[] | null {
  const target = pointedElement(pointed);
  if (target !== null) {
    const found = placesAt(target, places);
    if (found.length > 0) return found;
    // A key can be pressed with nothing pointed at, as by those who have no pointer. A drawing's figure has its own caption.
    if (pointed.atPointer && target.closest('figure:has(figcaption)') === null) return null;
    if (pointed.selectionText === null) return [];
  }
  if (pointed.srcUrl !== null) return placesShowing(pointed.srcUrl, places);
  if (pointed.selectionText !== null) return placesSelected(pointed.selectionText, places);
  if (pointed.linkUrl !== null) return placesLinked(pointed.linkUrl, places);
  return pointed.targetElementId !== null ? [] : null;
}

/** A link over a photo hides it from the browser, which then tells only the link's address. */
function placesLinked(address: string, places: readonly PhotoPlace[]): PhotoPlace[] {
  const links = findAll(document, 'a[href]').filter(
    (link) => link instanceof HTMLAnchorElement && link.href === address,
  );
  return [...new Set(links.flatMap((link) => placesAt(link, places)))];
}

function distinct(places: readonly PhotoPlace[], keyOf: (place: PhotoPlace) => string): PhotoPlace[] {
  const byKey = new Map<string, PhotoPlace>();
  for (const place of places) if (!byKey.has(keyOf(place))) byKey.set(keyOf(place), place);
  return [...byKey.values()];
}

/** Pictures of a series often have the same words: where none was pointed at, each can be meant. */
const pictureAndWordsOf = (place: PhotoPlace): string => `${place.photo.src} ${wordsOf(place)}`;
