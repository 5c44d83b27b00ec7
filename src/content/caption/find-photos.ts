/** Answers *which caption was meant*: the page's photos, those that were pointed at, and the story they belong to. */
import { readGalley } from '../../article/read-galley.ts';
import { readPage } from '../../article/read-page.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import type { CapturedPhoto } from '../../library/record/record.ts';
import type { Pointed, ToContent } from '../../messages/content/to-content.ts';
import { captionsAt } from './caption-at.ts';
import { photoPlaces } from './photo-places.ts';
import { shownAddress } from './picture-address.ts';
import { pointedElement } from './pointed-element.ts';
import { selectedText } from './selected-caption.ts';

/** Milliseconds for reading the page, and again for the story. */
const TIME_LIMIT = 1000;

export interface PhotosFound {
  reply: ToContent['findPhotos']['reply'];
  /** By a photo's `src`: the address under which the page shows it, for a thumbnail without a new request. */
  thumbnails: ReadonlyMap<string | null, string>;
}

/** Finds the photos that `pointed` can mean, by the rules of the story's site. Empty when there is none. */
export function findPhotos(document: Document, pointed: Pointed, rules: readonly SiteRule[]): PhotosFound {
  // The page is read with its menus: a picture there can be pointed at too.
  const page = readPage(document, document.URL, performance.now() + TIME_LIMIT, true);
  const all = photoPlaces(page, rules);
  const { exact, places } = captionsAt(pointed, all);
  const story = storyDocument(document);
  const galley = readGalley(story, { url: story.URL, timeLimit: TIME_LIMIT, rules });
  if (places.length === 0) {
    const photo = pointed.selectionText === null ? captionOfFigure(pointed) : selectedText(pointed.selectionText, all);
    return { reply: { exact, photos: photo === null ? [] : [photo], galley }, thumbnails: new Map() };
  }
  const thumbnails = new Map(
    places.flatMap(({ photo, element }) => {
      const address = shownAddress(element);
      return address === null ? [] : [[photo.src, address] as const];
    }),
  );
  return { reply: { exact, photos: places.map(({ photo }) => photo), galley }, thumbnails };
}

/** Drawings, charts and background pictures are not among the photos found, but their figure can have a caption. */
function captionOfFigure(pointed: Pointed): CapturedPhoto | null {
  const caption = pointedElement(pointed)?.closest('figure')?.querySelector('figcaption');
  return caption ? selectedText(caption.innerText, []) : null;
}

/**
 * Returns the document of the whole page, since a frame of the same site shows a part of its story. From a frame of another
 * site the page can't be reached; then the frame's own document is returned.
 */
export function storyDocument(document: Document): Document {
  try {
    return window.top?.document ?? document;
  } catch {
    return document;
  }
}
