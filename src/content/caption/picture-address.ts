/** Chromium tells only the address of the picture that was clicked: which photos of the page show it? */
import { holds } from '../page/composed-tree.ts';
import type { PhotoPlace } from './photo-place.ts';

/** Returns the places whose picture comes from `address`; of several only those in view, as the click was on one of them. */
export function placesShowing(address: string, places: readonly PhotoPlace[]): PhotoPlace[] {
  const showing = places.filter(({ element }) => picturesIn(element).some((picture) => shows(picture, address)));
  const inView = showing.filter(({ element }) => isInView(element));
  return inView.length > 0 ? inView : showing;
}

/** Returns the address under which the page itself shows the photo, so that a thumbnail needs no new request. */
export function shownAddress(element: Element): string | null {
  for (const picture of picturesIn(element)) {
    if (picture instanceof HTMLImageElement && picture.currentSrc !== '') return picture.currentSrc;
    if (picture instanceof HTMLVideoElement && picture.poster !== '') return picture.poster;
  }
  return null;
}

function picturesIn(element: Element): Element[] {
  const inside = [...element.querySelectorAll('img, video')];
  const picture = element.closest('picture');
  const beside = picture === null ? [] : [...picture.querySelectorAll('img')].filter((img) => !holds(element, img));
  return [element, ...inside, ...beside];
}

function shows(picture: Element, address: string): boolean {
  if (picture instanceof HTMLImageElement) {
    return [picture.currentSrc, picture.src, ...offered(picture)].includes(address);
  }
  if (picture instanceof HTMLVideoElement) return [picture.poster, picture.currentSrc, picture.src].includes(address);
  return backgroundOf(picture) === address;
}

/** The addresses in `srcset` and in the `<picture>` around it: the one in use may have changed since the click. */
function offered(img: HTMLImageElement): string[] {
  const sources = img.parentElement instanceof HTMLPictureElement ? img.parentElement.querySelectorAll('source') : [];
  return [img, ...sources].flatMap(({ srcset }) =>
    srcset
      .split(/\s+(?:[\d.]+[wx])?\s*,\s*|\s*,\s+/)
      .map((candidate) => candidate.trim().split(/\s/)[0] ?? '')
      .filter((address) => address !== '')
      .flatMap((address) => URL.parse(address, img.baseURI)?.href ?? []),
  );
}

function backgroundOf(element: Element): string | null {
  const image = getComputedStyle(element).backgroundImage;
  return /url\("(.+?)"\)/.exec(image)?.[1] ?? null;
}

/** Only what is on the screen can have been clicked: the context menu closes when the page scrolls. */
function isInView(element: Element): boolean {
  const shown = element.getBoundingClientRect();
  const rect = shown.width > 0 ? shown : (element.querySelector('img')?.getBoundingClientRect() ?? shown);
  return (
    rect.width > 0 &&
    rect.height > 0 &&
    rect.bottom > 0 &&
    rect.right > 0 &&
    rect.top < innerHeight &&
    rect.left < innerWidth &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}
