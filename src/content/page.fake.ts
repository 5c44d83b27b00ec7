/** Pages for the tests of this room: photos with a size and an address, though no file is there. */
import '../article/languages/index.ts';
import { readPage } from '../article/read-page.ts';
import type { SiteRule } from '../article/rules/site-rule.ts';
import type { Pointed } from '../messages/content/to-content.ts';
import type { PhotoPlace } from './caption/photo-place.ts';
import { photoPlaces } from './caption/photo-places.ts';

const LOOKS = `
  body { margin: 0; font: 16px/1.4 sans-serif; }
  img { display: block; width: 300px; height: 100px; }
  figure { margin: 0; position: relative; }
`;

/** Shows `markup` as the page and returns the places of its photos. */
export function showPage(markup: string, rules: readonly SiteRule[] = []): PhotoPlace[] {
  document.body.innerHTML = `<style>${LOOKS}</style>${markup}`;
  return placesNow(rules);
}

/** Reads the places of the page as it stands. */
export function placesNow(rules: readonly SiteRule[] = []): PhotoPlace[] {
  return photoPlaces(readPage(document, 'https://news.example/story'), rules);
}

/** Returns the element that matches; the test's own page must have it. */
export function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** What the browser tells when it tells nothing else. */
export function pointed(told: Partial<Pointed>): Pointed {
  return { srcUrl: null, linkUrl: null, selectionText: null, targetElementId: null, atPointer: false, ...told };
}

export const figure = (src: string, caption: string, more = ''): string =>
  `<figure>${more}<img src="${src}" alt=""><figcaption>${caption}</figcaption></figure>`;

/** Enough text for the page to have a story. */
export const story = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>Paragraph ${index + 1}: the council met on Tuesday in the old town hall and spoke for four hours about the
     bridge over the river, which has been closed since the flood in March, and about who is to pay for it.</p>`,
).join('');
