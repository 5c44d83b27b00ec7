/** Every photo of a page with its caption, the story's own and all others, each at its place. */
import type { Photo } from '../article/article.ts';
import { readCaption } from '../article/layout/caption.ts';
import { parseCredit } from '../article/layout/credit.ts';
import { readImageSource, type ImageSource } from '../article/layout/image-source.ts';
import { readPhotos } from '../article/layout/photos.ts';
import { findStory } from '../article/layout/story.ts';
import type { ImageSpot, Page } from '../article/page.ts';
import type { PhotoPlace } from './photo-place.ts';

/** Pictures smaller than this on both sides are icons: nobody captures their caption. CSS pixels. */
const ICON = 48;

/**
 * Returns a place for every image of the page. What the article's reading says of a photo holds; a copy of it that has a
 * caption of its own keeps its own. A photo that is not the story's is read by the same rules of layout.
 */
export function photoPlaces(page: Page): PhotoPlace[] {
  const sources = new Map<ImageSpot, ImageSource>();
  for (const spot of page.images) {
    const source = readImageSource(spot, page.baseUrl);
    if (source) sources.set(spot, source);
  }
  const same = (a: ImageSpot, b: ImageSpot): boolean => sameKey(sources.get(a), sources.get(b));
  const ofStory = new Map<number, Photo>();
  for (const { photo, spots } of readPhotos(page, findStory(page))) for (const spot of spots) ofStory.set(spot, photo);

  return page.images.flatMap((spot) => {
    const known = ofStory.get(spot.index);
    const source = sources.get(spot);
    if (known === undefined && (source === undefined || isIcon(spot.element))) return [];
    const caption = readCaption(page, spot, same);
    const photo = known ?? photoOf(source, spot);
    const own = caption && { caption: caption.caption, credit: parseCredit(caption.credit ?? '') };
    const captionNodes = (caption?.blocks ?? []).flatMap((index) => page.blocks[index]?.nodes ?? []);
    return [{ photo: { ...photo, ...own }, element: spot.element, captionNodes }];
  });
}

function photoOf(source: ImageSource | undefined, { index }: ImageSpot) {
  return {
    id: `photo-${index + 1}`,
    src: source?.url ?? null,
    width: source?.urlWidth ?? source?.width ?? null,
    height: source?.height ?? null,
    alt: source?.alt || null,
    caption: null,
    credit: null,
    role: 'body' as const,
  };
}

function sameKey(a: ImageSource | undefined, b: ImageSource | undefined): boolean {
  return !a || !b || a.keys.some((key) => b.keys.includes(key));
}

function isIcon(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && width < ICON && height < ICON;
}
