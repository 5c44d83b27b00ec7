/** Which images of the page are pictures of the story, each once however often it stands there, and why others are none. */
import type { Box, ImageSpot, Page } from '../../page.ts';
import { readCaption, type CaptionReading } from '../captions/caption.ts';
import type { IsText, SamePicture } from '../captions/caption-words.ts';
import { remember } from '../../remember.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import { readImageSource, type ImageSource } from './image-source.ts';
import {
  foreignBoxes,
  isPhotoFile,
  isPortrait,
  linksAway,
  needsCaption,
  placeOf,
  storyBoxes,
  type Place,
} from './photo-choice.ts';
import { declaredImages, type DeclaredImage } from './photo-metadata.ts';
import type { Story } from '../story/story.ts';

export interface Picture {
  spots: { spot: ImageSpot; source: ImageSource; caption: CaptionReading | null }[];
  place: Place;
  declared: DeclaredImage | null;
}

/** Why an image of the page is no photo of the story. */
export type PhotoRule =
  | 'outside'
  | 'foreign'
  | 'no-address'
  | 'no-photo-file'
  | 'above'
  | 'portrait'
  | 'without-caption';

export interface PicturesFound {
  pictures: Picture[];
  same: SamePicture;
  isText: IsText;
  /** Tells boxes that hold the story. */
  isStory: (box: Box) => boolean;
  /** The rule that dropped each image which is no photo, by its index in `page.images`. */
  dropped: ReadonlyMap<number, PhotoRule>;
}

/** Returns the story's pictures, their captions unread. Never throws; an image without an address that can be fetched is dropped. */
export function findPictures(page: Page, story: Story): PicturesFound {
  const dropped = new Map<number, PhotoRule>();
  const declared = declaredImages(page);
  const declaredByKey = new Map(declared.map((image) => [image.key, image]));
  const isStory = storyBoxes(page, story);
  const isForeign = foreignBoxes(page, isStory);
  const namesFile = fileNaming(declared);
  const standsIn = sharedFiles(page);
  const pictures: Picture[] = [];
  const byKey = new Map<string, Picture>();
  const text = new Set(story.body);
  const isText: IsText = ({ index }) => text.has(index);
  const sourceOf = remember((spot: ImageSpot) => readImageSource(spot, page.baseUrl, standsIn));
  // Icons laid over a picture (zoom, play) are no pictures beside it.
  const same: SamePicture = (a, b) => {
    const first = sourceOf(a);
    const second = sourceOf(b);
    if (!first || !second || !isPhotoFile(second, true) || !isPhotoFile(first, true)) return true;
    return first.keys.some((key) => second.keys.includes(key));
  };
  /** Adds the image to the story's pictures, or returns why it is none. */
  const take = (spot: ImageSpot): PhotoRule | null => {
    const place = placeOf(page, story, spot);
    if (place === null) return 'outside';
    const foreign = isForeign(spot);
    if (foreign && !namesFile(spot.element)) return 'foreign';
    const source = sourceOf(spot);
    if (!source) return 'no-address';
    const match = source.keys.map((key) => declaredByKey.get(key)).find(Boolean) ?? null;
    if (foreign && !match) return 'foreign';
    let picture = source.keys.map((key) => byKey.get(key)).find(Boolean);
    if (!picture) {
      if (!isPhotoFile(source, match !== null)) return 'no-photo-file';
      if (place === 'above' && !match) return 'above';
      if (place === 'head' && !match && isPortrait(page, spot)) return 'portrait';
      const doubtful =
        place === 'below' || (!match && (linksAway(page, spot, source) || needsCaption(page, story, spot, isStory)));
      if (doubtful && !hasOwnCaption(page, spot, same, isText)) return 'without-caption';
      picture = { spots: [], place, declared: match };
      pictures.push(picture);
    }
    picture.spots.push({ spot, source, caption: null });
    for (const key of source.keys) byKey.set(key, picture);
    return null;
  };
  for (const spot of page.images) {
    const rule = take(spot);
    if (rule) dropped.set(spot.index, rule);
  }
  return { pictures, same, isText, isStory, dropped };
}

/** A first look at an image in a foreign box, by text alone: does it name a declared picture's file? */
function fileNaming(declared: readonly DeclaredImage[]): (element: Element) => boolean {
  const names = declared.map(({ key }) => key.slice(key.lastIndexOf('/') + 1));
  // A name that tells nothing can't rule an image out.
  if (names.some((name) => name.length < 6 || name.includes('?'))) return () => true;
  if (names.length === 0) return () => false;
  return (element) => {
    const source = element.previousElementSibling?.localName === 'source' ? element.previousElementSibling : null;
    return (source ? [element, source] : [element]).some((holder) =>
      NAMING.some((attribute) => {
        const value = holder.getAttribute(attribute)?.toLowerCase();
        return value !== undefined && names.some((name) => value.includes(name));
      }),
    );
  };
}

const NAMING = ['src', 'srcset', 'data-src', 'data-srcset', 'data-original'];

/** A linked picture with a caption that is not part of the link is the story's, whatever the link leads to but a story called so. */
function hasOwnCaption(page: Page, spot: ImageSpot, same: SamePicture, isText: IsText): boolean {
  const read = readCaption(page, spot, { same, isText, orBare: false });
  const blocks = read?.blocks.flatMap((index) => page.blocks[index] ?? []) ?? [];
  if (spot.href && read?.caption && read.credit === null && isNamedAfter(spot.href, read.caption)) return false;
  return blocks.length > 0 && blocks.every((block) => block.linkLength < block.length / 2);
}

/** `/money/harbour-bank-closes-last-branch` has most words of `Harbour bank closes its last branch`. */
function isNamedAfter(address: string, title: string): boolean {
  const words = withoutMarks(title.toLowerCase()).match(/[a-z\d]{2,}/g) ?? [];
  const steps = new Set(address.toLowerCase().split(/[^a-z\d]+/));
  return words.length > 3 && words.filter((word) => steps.has(word)).length >= words.length * MOST_WORDS;
}

const MOST_WORDS = 0.75;

/** Addresses that three images or more share stand in for what is not loaded yet, where the images have others of their own. */
function sharedFiles(page: Page): (address: string) => boolean {
  const uses = new Map<string, number>();
  for (const { element } of page.images) {
    const address = element.getAttribute('src');
    if (address) uses.set(address, (uses.get(address) ?? 0) + 1);
  }
  return (address) => (uses.get(address) ?? 0) > 2;
}
