/** Answers *which caption was meant*: the page's photos, those that were pointed at, and the story they belong to. */
import { extractArticle } from '../article/extract.ts';
import { readPage } from '../article/read-page.ts';
import type { Story } from '../library/record.ts';
import type { Pointed, ToContent } from '../messages/to-content.ts';
import { captionsAt } from './caption-at.ts';
import { photoPlaces } from './photo-places.ts';
import { shownAddress } from './picture-address.ts';
import { selectedText } from './selected-caption.ts';

/** Milliseconds for reading the page, and again for the story. */
const TIME_LIMIT = 1000;

export interface CaptionsFound {
  reply: ToContent['findCaptions']['reply'];
  /** By a photo's `src`: the address under which the page shows it, for a thumbnail without a new request. */
  thumbnails: ReadonlyMap<string | null, string>;
}

/** Finds the captions that `pointed` can mean. Empty when there is none. */
export function findCaptions(document: Document, pointed: Pointed): CaptionsFound {
  const page = readPage(document, document.URL, performance.now() + TIME_LIMIT);
  const all = photoPlaces(page);
  const { exact, places } = captionsAt(pointed, all);
  const story = storyOf(storyDocument(document));
  if (places.length === 0 && pointed.selectionText !== null) {
    const photo = selectedText(pointed.selectionText, all);
    return { reply: { exact, found: photo === null ? [] : [{ photo, story }] }, thumbnails: new Map() };
  }
  const thumbnails = new Map(
    places.flatMap(({ photo, element }) => {
      const address = shownAddress(element);
      return address === null ? [] : [[photo.src, address] as const];
    }),
  );
  return { reply: { exact, found: places.map(({ photo }) => ({ photo, story })) }, thumbnails };
}

/** A frame of the same site shows a part of the story that the whole page tells. */
function storyDocument(document: Document): Document {
  try {
    return window.top?.document ?? document;
  } catch {
    return document;
  }
}

function storyOf(document: Document): Story {
  const { article } = extractArticle(document, { url: document.URL, timeLimit: TIME_LIMIT });
  const { url, canonicalUrl, headline, publisher, publishedAt, language } = article;
  return { url, canonicalUrl, headline, publisher, publishedAt, language };
}
