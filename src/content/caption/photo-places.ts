/** Every photo of a page with its caption: the story's own and all others. */
import type { PrintedPhoto } from '../../article/galley.ts';
import { readCaption } from '../../article/layout/captions/caption.ts';
import { printedCredit } from '../../article/layout/credits/credit.ts';
import { photoWithNames } from '../../article/layout/credits/credit-names.ts';
import { readImageSource, type ImageSource } from '../../article/layout/photos/image-source.ts';
import { readPhotos } from '../../article/layout/photos/photos.ts';
import { findStory, type Story } from '../../article/layout/story/story.ts';
import type { ImageSpot, Page } from '../../article/page.ts';
import { readRules, ruledBody, type RulesFound } from '../../article/rules/read-rules.ts';
import { withRuledCaptions } from '../../article/rules/ruled-captions.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import type { PhotoPlace } from './photo-place.ts';

/** Pictures smaller than this on both sides are icons: nobody captures their caption. CSS pixels. */
const ICON = 48;

/**
 * Returns a place for every image of the page but icons. For the story's photos, what reading the article found holds; a
 * copy with another caption keeps its own. Other photos are read by the same layout rules. The person's rules for the site
 * (`rules`) override both.
 */
export function photoPlaces(page: Page, rules: readonly SiteRule[] = []): PhotoPlace[] {
  const sources = new Map<ImageSpot, ImageSource>();
  for (const spot of page.images) {
    const source = readImageSource(spot, page.baseUrl);
    if (source) sources.set(spot, source);
  }
  const same = (a: ImageSpot, b: ImageSpot): boolean => sameKey(sources.get(a), sources.get(b));
  const ruled = readRules(page, rules);
  const story = findStory(page, ruledBody(page, ruled));
  const ofStory = photosOfStory(page, story, ruled);
  const text = new Set(story.body);

  const readings = page.images.flatMap((spot) => {
    const known = ofStory.get(spot.index);
    const source = sources.get(spot);
    if (known === undefined && (source === undefined || isIcon(spot.element))) return [];
    const caption = readCaption(page, spot, { same, isText: ({ index }) => text.has(index) });
    const photo = known?.photo ?? photoOf(source, spot);
    const own = caption && { caption: caption.caption, credit: printedCredit(caption.credit ?? '') };
    const holds = own !== null && !(known && isOverruled(known, own.caption));
    const { blocks = [], where = '' } = caption ?? {};
    return [{ photo: holds ? { ...photo, ...own } : photo, element: spot.element, captionBlocks: blocks, where }];
  });
  return withRuledCaptions(readings, page, ruled).map(({ photo, element, captionBlocks }) => ({
    photo: photoWithNames(photo),
    element,
    captionNodes: captionBlocks.flatMap((index) => page.blocks[index]?.nodes ?? []),
  }));
}

/** A photo of the story with the person's rules applied, and without them. */
interface StoryPhoto {
  photo: PrintedPhoto;
  unruled: PrintedPhoto;
}

function photosOfStory(page: Page, story: Story, ruled: RulesFound): Map<number, StoryPhoto> {
  const photos = new Map<number, StoryPhoto>();
  const unruled = readPhotos(page, story);
  for (const [index, { photo, spots }] of withRuledCaptions(unruled, page, ruled).entries()) {
    for (const spot of spots) photos.set(spot, { photo, unruled: unruled[index]?.photo ?? photo });
  }
  return photos;
}

/** Whether this caption is the wrong one that the person has corrected by a rule. */
function isOverruled({ photo, unruled }: StoryPhoto, caption: string | null): boolean {
  return photo !== unruled && caption === unruled.caption;
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
