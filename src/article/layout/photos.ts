/** The story's photos: each picture once, in its largest version, with caption and credit. */
import type { Credit, Photo } from '../article.ts';
import type { ImageSpot, Page } from '../page.ts';
import { readCaption, type CaptionReading } from './caption.ts';
import type { SamePicture } from './caption-place.ts';
import { parseCredit } from './credit.ts';
import { splitCredit } from './credit-split.ts';
import { readImageSource, type ImageSource } from './image-source.ts';
import {
  foreignBoxes,
  inGallery,
  isPhotoFile,
  linksAway,
  needsCaption,
  placeOf,
  storyBoxes,
  type Place,
} from './photo-choice.ts';
import { declaredImages, type DeclaredImage } from './photo-metadata.ts';
import { pageCredit } from './photo-page-credit.ts';
import type { Story } from './story.ts';

/** A photo and where it stands in the page. */
export interface PhotoReading {
  photo: Photo;
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

/** Why an image of the page is no photo of the story. */
export type PhotoRule = 'outside' | 'foreign' | 'no-address' | 'no-photo-file' | 'above' | 'without-caption';

/** Returns the rule that dropped each image which is no photo, by its index in `page.images`. */
export function droppedPhotos(page: Page, story: Story): ReadonlyMap<number, PhotoRule> {
  return findPictures(page, story).dropped;
}

interface Picture {
  spots: { spot: ImageSpot; source: ImageSource; caption: CaptionReading | null }[];
  place: Place;
  declared: DeclaredImage | null;
}

/** Returns the photos of a story in reading order. Never throws; an image without an address that can be fetched is left out. */
export function readPhotos(page: Page, story: Story): PhotoReading[] {
  const { pictures, same } = findPictures(page, story);
  const photos = pictures
    .flatMap((picture) => byCaption(page, picture, same))
    .toSorted((a, b) => (a.spots[0]?.spot.index ?? 0) - (b.spots[0]?.spot.index ?? 0))
    .map((picture, index) => toReading(picture, index));
  return photos.some(({ photo }) => photo.credit === null) ? withPageCredit(page, story, photos) : photos;
}

/** A credit that the story gives to all its photos is each one's that has none of its own. */
function withPageCredit(page: Page, story: Story, photos: PhotoReading[]): PhotoReading[] {
  const found = pageCredit(page, story, new Set(photos.flatMap(({ captionBlocks }) => captionBlocks)));
  const credit = found && parseCredit(found.credit);
  if (!credit) return photos;
  return photos.map((reading) => {
    if (reading.photo.credit) return reading;
    const captionBlocks = found.block === null ? reading.captionBlocks : [...reading.captionBlocks, found.block];
    return { ...reading, photo: { ...reading.photo, credit }, captionBlocks };
  });
}

function findPictures(
  page: Page,
  story: Story,
): { pictures: Picture[]; same: SamePicture; dropped: Map<number, PhotoRule> } {
  const dropped = new Map<number, PhotoRule>();
  const drop = ({ index }: ImageSpot, rule: PhotoRule): void => void dropped.set(index, rule);
  const declared = declaredImages(page);
  const isStory = storyBoxes(page, story);
  const isForeign = foreignBoxes(page, isStory);
  const standsIn = sharedFiles(page);
  const pictures: Picture[] = [];
  const byKey = new Map<string, Picture>();
  const sources = new Map<ImageSpot, ImageSource | null>();
  const sourceOf = (spot: ImageSpot): ImageSource | null => {
    const known = sources.get(spot);
    if (known !== undefined) return known;
    const source = readImageSource(spot, page.baseUrl, standsIn);
    sources.set(spot, source);
    return source;
  };
  // Icons laid over a picture (zoom, play) are no pictures beside it.
  const same: SamePicture = (a, b) => {
    const first = sourceOf(a);
    const second = sourceOf(b);
    if (!first || !second || !isPhotoFile(second, true) || !isPhotoFile(first, true)) return true;
    return first.keys.some((key) => second.keys.includes(key));
  };
  for (const spot of page.images) {
    const place = placeOf(page, story, spot);
    if (place === null) {
      drop(spot, 'outside');
      continue;
    }
    const foreign = isForeign(spot);
    if (foreign && !declared.some((image) => namesFile(spot.element, image))) {
      drop(spot, 'foreign');
      continue;
    }
    const source = sourceOf(spot);
    if (!source) {
      drop(spot, 'no-address');
      continue;
    }
    const match = declared.find((image) => source.keys.includes(image.key)) ?? null;
    if (foreign && !match) {
      drop(spot, 'foreign');
      continue;
    }
    let picture = source.keys.map((key) => byKey.get(key)).find(Boolean);
    if (!picture) {
      const isFile = isPhotoFile(source, match !== null);
      if (!isFile || (place === 'above' && !match)) {
        drop(spot, isFile ? 'above' : 'no-photo-file');
        continue;
      }
      const doubtful =
        place === 'below' || (!match && (linksAway(page, spot, source) || needsCaption(page, story, spot, isStory)));
      if (doubtful && !hasOwnCaption(page, spot, same)) {
        drop(spot, 'without-caption');
        continue;
      }
      picture = { spots: [], place, declared: match };
      pictures.push(picture);
    }
    picture.spots.push({ spot, source, caption: null });
    for (const key of source.keys) byKey.set(key, picture);
  }
  return { pictures, same, dropped };
}

/** A first look at an image in a foreign box, by text alone: does it name the declared picture's file? */
function namesFile(element: Element, { key }: DeclaredImage): boolean {
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (name.length < 6 || name.includes('?')) return true;
  const source = element.previousElementSibling?.localName === 'source' ? element.previousElementSibling : null;
  for (const holder of source ? [element, source] : [element]) {
    for (const attribute of ['src', 'srcset', 'data-src', 'data-srcset', 'data-original']) {
      if (holder.getAttribute(attribute)?.toLowerCase().includes(name)) return true;
    }
  }
  return false;
}

/** A linked picture with a caption that is not part of the link is the story's, whatever the link leads to. */
function hasOwnCaption(page: Page, spot: ImageSpot, same: SamePicture): boolean {
  const blocks = readCaption(page, spot, same)?.blocks.flatMap((index) => page.blocks[index] ?? []) ?? [];
  return blocks.length > 0 && blocks.every((block) => block.linkLength < block.length / 2);
}

/** The same file under two captions of its own is two photos of the story; a copy without one, or with the same, is none. */
function byCaption(page: Page, picture: Picture, same: SamePicture): Picture[] {
  const groups: Picture[] = [];
  for (const { spot, source } of picture.spots) {
    const caption = readCaption(page, spot, same);
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

/** Addresses that three images or more share stand in for what is not loaded yet, where the images have others of their own. */
function sharedFiles(page: Page): (address: string) => boolean {
  const uses = new Map<string, number>();
  for (const { element } of page.images) {
    const address = element.getAttribute('src');
    if (address) uses.set(address, (uses.get(address) ?? 0) + 1);
  }
  return (address) => (uses.get(address) ?? 0) > 2;
}

function toReading(picture: Picture, index: number): PhotoReading {
  const captions = picture.spots.map(({ caption }) => caption).filter((reading) => reading !== null);
  // Two places may show one picture with captions of their own; the credit is the picture's.
  const caption = captions.find((reading) => reading.caption !== null) ?? captions[0] ?? null;
  const credit = captions.find((reading) => reading.credit !== null)?.credit ?? null;
  const sources = picture.spots.map(({ source }) => source);
  const best = sources.toSorted((a, b) => (b.versions[0]?.rank ?? 0) - (a.versions[0]?.rank ?? 0))[0];
  const first = picture.spots[0];
  if (!best || !first) throw new Error('a picture has at least one image with an address');
  const attribute = credit === null ? inAttributes(sources) : null;
  const { declared } = picture;
  return {
    photo: {
      id: `photo-${index + 1}`,
      src: best.url,
      ...sizeOf(first.spot.element, sources, best),
      alt: sources.map(({ alt }) => alt).find((alt) => alt !== '') ?? null,
      caption: caption?.caption ?? (caption ? null : (attribute?.caption ?? declared?.caption)) ?? null,
      credit: creditOf(credit, attribute?.credit, declared?.credit),
      role: roleOf(picture, index),
    },
    sources,
    spots: picture.spots.map(({ spot }) => spot.index),
    captionBlocks: [...new Set(captions.flatMap(({ blocks }) => blocks))],
    element: first.spot.element,
    where: caption?.where ?? '',
  };
}

/** A gallery's first picture may stand over the text: one picture leads a story. */
function roleOf({ place, spots }: Picture, index: number): Photo['role'] {
  if (spots.every(({ spot }) => inGallery(spot))) return 'gallery';
  return index === 0 && (place === 'head' || place === 'above') ? 'lead' : 'body';
}

/** Some sites keep caption and credit only in `alt` or `title`; without a credit in it, such a text describes the picture. */
function inAttributes(sources: ImageSource[]): { caption: string | null; credit: string } | null {
  for (const { alt, title } of sources) {
    for (const text of [title, alt]) {
      const parts = text === '' ? null : splitCredit(text);
      if (parts && parts.credit !== '') return { caption: parts.caption || null, credit: parts.credit };
    }
  }
  return null;
}

function creditOf(...texts: (string | null | undefined)[]): Credit | null {
  for (const text of texts) {
    const credit = text ? parseCredit(text) : null;
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
  const sized = sources.find((source) => source.width !== null && source.height !== null);
  if (!sized || sized.width === null || sized.height === null) return { width, height: null };
  if (width === null) return { width: sized.width, height: sized.height };
  return { width, height: Math.round((width * sized.height) / sized.width) };
}
