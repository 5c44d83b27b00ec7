/** The story's photos: each picture once, in its largest version, with caption and credit. */
import type { Photo, PrintedCredit } from '../../article.ts';
import type { PrintedPhoto } from '../../galley.ts';
import type { Page } from '../../page.ts';
import { readCaption } from '../captions/caption.ts';
import { printedCredit } from '../credits/credit.ts';
import { splitCredit } from '../credits/credit-split.ts';
import { findPictures, type Picture, type PicturesFound } from './find-pictures.ts';
import type { ImageSource } from './image-source.ts';
import { inGallery } from './photo-choice.ts';
import { pageCredit } from '../credits/photo-page-credit.ts';
import { tidyText } from '../page/tidy-text.ts';
import type { Story } from '../story/story.ts';

/** A photo and where it stands in the page. */
export interface PhotoReading {
  photo: PrintedPhoto;
  /** What the page offers of it, a source per spot. */
  sources: ImageSource[];
  /** Indexes into `page.images`: the places in the story that show this picture, lightbox and `noscript` twins included. */
  spots: number[];
  /** Indexes into `page.blocks` of its caption and credit: no body text. */
  captionBlocks: number[];
  /** The element that shows it, for the pointer and for scrolling to it. */
  element: Element;
  /** Where caption and credit were read, for the evidence. */
  where: string;
}

/** Returns the photos of a story in reading order. Never throws; an image without an address that can be fetched is left out. */
export function readPhotos(page: Page, story: Story): PhotoReading[] {
  const found = findPictures(page, story);
  const photos = found.pictures
    .flatMap((picture) => byCaption(page, picture, found))
    .toSorted((a, b) => (a.spots[0]?.spot.index ?? 0) - (b.spots[0]?.spot.index ?? 0))
    .map((picture, index) => toReading(picture, index, found));
  return photos.every(({ photo }) => photo.credit) ? photos : withPageCredit(page, story, photos);
}

/** A credit that the story gives to all its photos is each one's that has none of its own. */
function withPageCredit(page: Page, story: Story, photos: PhotoReading[]): PhotoReading[] {
  const found = pageCredit(page, story, new Set(photos.flatMap(({ captionBlocks }) => captionBlocks)));
  const credit = found && printedCredit(found.credit);
  if (!credit) return photos;
  return photos.map((reading) => {
    if (reading.photo.credit) return reading;
    const captionBlocks = found.block === null ? reading.captionBlocks : [...reading.captionBlocks, found.block];
    return { ...reading, photo: { ...reading.photo, credit }, captionBlocks };
  });
}

/** The same file under two captions of its own is two photos of the story; a copy without one, or with the same, is none. */
function byCaption(page: Page, picture: Picture, { same, isText }: PicturesFound): Picture[] {
  const groups: Picture[] = [];
  for (const { spot, source } of picture.spots) {
    const caption = readCaption(page, spot, { same, isText });
    const text = caption?.caption ?? null;
    const known = groups.find(({ spots }) =>
      spots.some(({ caption: other }) => {
        const theirs = other?.caption ?? null;
        return text === null || theirs === null || text.includes(theirs) || theirs.includes(text);
      }),
    );
    const group = known ?? { ...picture, spots: [] };
    if (!known) groups.push(group);
    group.spots.push({ spot, source, caption });
  }
  return groups;
}

function toReading(picture: Picture, index: number, { isStory }: PicturesFound): PhotoReading {
  const captions = picture.spots.map(({ caption }) => caption).filter((reading) => reading !== null);
  // Two places may show one picture with captions of their own; the credit is the picture's.
  const caption = captions.find((reading) => reading.caption) ?? captions[0] ?? null;
  const credit = captions.find((reading) => reading.credit)?.credit ?? null;
  const sources = picture.spots.map(({ source }) => source);
  const best = sources.toSorted((a, b) => (b.versions[0]?.rank ?? 0) - (a.versions[0]?.rank ?? 0))[0];
  const first = picture.spots[0];
  if (!best || !first) throw new Error('no image');
  const attribute = credit ? null : inAttributes(sources);
  const { declared } = picture;
  return {
    photo: {
      id: `photo-${index + 1}`,
      src: best.url,
      ...sizeOf(first.spot.element, sources, best),
      alt: sources.map(({ alt }) => alt).find(Boolean) ?? null,
      caption: caption?.caption ?? (caption ? null : (attribute?.caption ?? declared?.caption)) ?? null,
      credit: creditOf(credit, attribute?.credit, declared?.credit),
      role: roleOf(picture, index, isStory),
    },
    sources,
    spots: picture.spots.map(({ spot }) => spot.index),
    captionBlocks: [...new Set(captions.flatMap(({ blocks }) => blocks))],
    element: first.spot.element,
    where: caption?.where ?? '',
  };
}

/** A gallery's first picture may stand over the text: one picture leads a story. */
function roleOf({ place, spots }: Picture, index: number, isStory: PicturesFound['isStory']): Photo['role'] {
  if (spots.every(({ spot }) => inGallery(spot, isStory))) return 'gallery';
  return index === 0 && (place === 'head' || place === 'above') ? 'lead' : 'body';
}

/** Some sites keep caption and credit only in `alt` or `title`; without a credit in it, such a text describes the picture. */
function inAttributes(sources: ImageSource[]): { caption: string | null; credit: string } | null {
  for (const { alt, title } of sources) {
    for (const text of [title, alt]) {
      const parts = splitCredit(tidyText(text));
      // `PHOTO: A sentence of what it shows.` is a label.
      const isSentence = !parts.caption && text.split(/\s+/, 5).length === 5 && /[.!?]$/.test(text);
      if (parts.credit && !isSentence) return { caption: parts.caption || null, credit: parts.credit };
    }
  }
  return null;
}

function creditOf(...texts: (string | null | undefined)[]): PrintedCredit | null {
  for (const text of texts) {
    const credit = text ? printedCredit(text) : null;
    if (credit) return credit;
  }
  return null;
}

/** Returns every address that the page offers for a photo, absolute, largest first. */
export function versionsOf(page: Page, { sources }: PhotoReading): string[] {
  const versions = sources.flatMap((source) => source.versions).toSorted((a, b) => b.rank - a.rank);
  return [...new Set(versions.map(({ address }) => URL.parse(address, page.baseUrl)?.href ?? address))];
}

/** A loaded image knows its size; otherwise the stated width of the chosen version, with the height that the declared proportions give. */
function sizeOf(
  element: Element,
  sources: ImageSource[],
  { url, urlWidth: width }: ImageSource,
): { width: number | null; height: number | null } {
  const image = element.localName === 'img' ? (element as HTMLImageElement) : null;
  // With `srcset` the browser gives the size in the layout, not the file's.
  if (image?.currentSrc === url && image.naturalWidth > 1 && !image.srcset)
    return { width: image.naturalWidth, height: image.naturalHeight };
  const sized = sources.find((source) => source.width && source.height);
  if (!sized?.width || !sized.height) return { width, height: null };
  if (width === null) return { width: sized.width, height: sized.height };
  return { width, height: Math.round((width * sized.height) / sized.width) };
}
