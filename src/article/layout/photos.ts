/** The story's photos: each picture once, in its largest version, with caption and credit. */
import type { Credit, Photo } from '../article.ts';
import type { ImageSpot, Page } from '../page.ts';
import { readCaption, type CaptionReading } from './caption.ts';
import { parseCredit } from './credit.ts';
import { readImageSource, type ImageSource } from './image-source.ts';
import { noPhoto } from './photo-choice.ts';
import { declaredImages, type DeclaredImage } from './photo-metadata.ts';
import type { Story } from './story.ts';

/** A photo and where it stands in the page. */
export interface PhotoReading {
  photo: Photo;
  /** Indexes into `page.images`: every place that shows this picture, lightbox copies and `noscript` twins included. */
  spots: number[];
  /** Indexes into `page.blocks` of its caption and credit: no body text. */
  captionBlocks: number[];
  /** The element that shows it, for the pointer and for scrolling to it. */
  element: Element;
  /** Where caption and credit were read, for the evidence. */
  where: string;
}

interface Picture {
  spots: ImageSpot[];
  sources: ImageSource[];
  keys: Set<string>;
  declared: DeclaredImage | null;
}

/** Returns the photos of a story in reading order. Never throws; an image without an address that can be fetched is left out. */
export function readPhotos(page: Page, story: Story): PhotoReading[] {
  const declared = declaredImages(page);
  const sources = readSources(page);
  const pictures: Picture[] = [];
  const byKey = new Map<string, Picture>();
  for (const spot of page.images) {
    const source = sources.get(spot);
    if (!source) continue;
    const match = declared.find((image) => source.keys.includes(image.key)) ?? null;
    const known = source.keys.map((key) => byKey.get(key)).find(Boolean);
    if (!known && noPhoto(page, story, spot, source, match !== null) !== null) continue;
    const picture = known ?? { spots: [], sources: [], keys: new Set(), declared: match };
    if (!known) pictures.push(picture);
    picture.spots.push(spot);
    picture.sources.push(source);
    for (const key of source.keys) byKey.set(key, picture);
  }
  const same = (a: ImageSpot, b: ImageSpot): boolean => sameKey(sources.get(a), sources.get(b));
  return pictures.map((picture, index) => toReading(page, story, picture, index, same));
}

/** Files that several images share while each has others of its own stand in for what is not loaded yet. */
function readSources(page: Page): Map<ImageSpot, ImageSource> {
  const sources = new Map<ImageSpot, ImageSource>();
  const uses = new Map<string, number>();
  for (const spot of page.images) {
    const source = readImageSource(spot, page.baseUrl);
    if (!source) continue;
    sources.set(spot, source);
    for (const { url } of source.versions) uses.set(url, (uses.get(url) ?? 0) + 1);
  }
  for (const source of sources.values()) {
    const own = source.versions.filter(({ url }) => (uses.get(url) ?? 0) < 3);
    if (own.length > 0) source.versions = own;
  }
  return sources;
}

function sameKey(a: ImageSource | undefined, b: ImageSource | undefined): boolean {
  return !a || !b || a.keys.some((key) => b.keys.includes(key));
}

function toReading(
  page: Page,
  story: Story,
  picture: Picture,
  index: number,
  same: (a: ImageSpot, b: ImageSpot) => boolean,
): PhotoReading {
  const captions = picture.spots.map((spot) => readCaption(page, spot, same)).filter((reading) => reading !== null);
  const caption =
    captions.find((reading) => reading.credit !== null && reading.caption !== null) ?? captions[0] ?? null;
  const best = picture.sources.flatMap(({ versions }) => versions).toSorted((a, b) => b.rank - a.rank)[0];
  const source = picture.sources[0];
  const first = picture.spots[0];
  if (!best || !source || !first) throw new Error('a picture has at least one image with an address');
  return {
    photo: {
      id: `photo-${index + 1}`,
      src: best.url,
      ...sizeOf(picture, best.width),
      alt: picture.sources.map(({ alt }) => alt).find((alt) => alt !== '') ?? null,
      caption: caption?.caption ?? picture.declared?.caption ?? null,
      credit: creditOf(caption, picture.declared),
      role: first.beforeBlock <= (story.body[0] ?? 0) ? 'lead' : 'body',
    },
    spots: picture.spots.map((spot) => spot.index),
    captionBlocks: [...new Set(captions.flatMap(({ blocks }) => blocks))],
    element: first.element,
    where: caption?.where ?? '',
  };
}

function creditOf(caption: CaptionReading | null, declared: DeclaredImage | null): Credit | null {
  return parseCredit(caption?.credit ?? declared?.credit ?? '');
}

/** The stated width of the chosen version, with the height that the declared proportions give. */
function sizeOf(picture: Picture, width: number | null): { width: number | null; height: number | null } {
  const sized = picture.sources.find((source) => source.width !== null && source.height !== null);
  if (!sized || sized.width === null || sized.height === null) return { width, height: null };
  if (width === null) return { width: sized.width, height: sized.height };
  return { width, height: Math.round((width * sized.height) / sized.width) };
}
