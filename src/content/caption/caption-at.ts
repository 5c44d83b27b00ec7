/**
 * Which captions of the page are meant by what was pointed at. It answers with one only where there is no doubt; where
 * the browser leaves a doubt (Chromium tells a picture's address, not which of two equal pictures), with all that it
 * can be, for the person to choose.
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

/** Returns the places meant, only such as have a caption or a credit. With none, `places` is empty. */
export function captionsAt(pointed: Pointed, places: readonly PhotoPlace[]): CaptionsAt {
  const meant = meantBy(pointed, places);
  // Nothing was told at all: every caption of the page can be meant, even when there is only one.
  if (meant === null) return { exact: false, places: distinct(places.filter(hasWords)) };
  const captioned = distinct(meant.filter(hasWords));
  // A copy of the photo without a caption is a doubt too: it can be another story's.
  const certain = captioned.length <= 1 && meant.every(hasWords);
  return { exact: certain || captioned.length === 0, places: captioned };
}

/** The surest source first; `null` when there was none. */
function meantBy(pointed: Pointed, places: readonly PhotoPlace[]): readonly PhotoPlace[] | null {
  const target = pointedElement(pointed);
  if (target !== null) {
    const found = placesAt(target, places);
    if (found.length > 0 || pointed.selectionText === null) return found;
  }
  if (pointed.srcUrl !== null) return placesShowing(pointed.srcUrl, places);
  if (pointed.selectionText !== null) return placesSelected(pointed.selectionText, places);
  if (pointed.linkUrl !== null) return placesLinked(pointed.linkUrl, places);
  return pointed.targetElementId !== null || pointed.atPointer ? [] : null;
}

/** A link that lies over a photo hides it from the browser; its own address is told. */
function placesLinked(address: string, places: readonly PhotoPlace[]): PhotoPlace[] {
  const links = findAll(document, 'a[href]').filter(
    (link) => link instanceof HTMLAnchorElement && link.href === address,
  );
  return [...new Set(links.flatMap((link) => placesAt(link, places)))];
}

function distinct(places: readonly PhotoPlace[]): PhotoPlace[] {
  const byWords = new Map<string, PhotoPlace>();
  for (const place of places) if (!byWords.has(wordsOf(place))) byWords.set(wordsOf(place), place);
  return [...byWords.values()];
}
