/** Which images of a page are the story's own photos, and why each other one is not. */
import type { Box, ImageSpot, Page } from '../page.ts';
import type { ImageSource } from './image-source.ts';
import { FOREIGN_FILE, FOREIGN_NAME, FOREIGN_TAG } from './photo-words.ts';
import type { Story } from './story.ts';

/** Photos of a story are no smaller; avatars and icons mostly are. Pixels. */
const MIN_SIZE = 100;

/** Why an image is no photo of the story; `null` when it is one. */
export type NoPhoto = 'foreign-file' | 'small' | 'foreign-box' | 'linked-away' | 'before-story' | 'after-story' | null;

/** Judges an image. `confirmed`: the page's metadata name this very picture as the story's. */
export function noPhoto(page: Page, story: Story, spot: ImageSpot, source: ImageSource, confirmed: boolean): NoPhoto {
  if (source.versions.every(({ url }) => FOREIGN_FILE.test(url))) return 'foreign-file';
  const place = placeOf(page, story, spot);
  if (place === 'before' && !confirmed && !nearHeadline(page, story, spot)) return 'before-story';
  if (place === 'after' && !(confirmed && !spot.href)) return 'after-story';
  if (isSmall(source)) return 'small';
  if (inForeignBox(story, spot)) return 'foreign-box';
  if (!confirmed && linksAway(page, spot, source)) return 'linked-away';
  return null;
}

function placeOf(page: Page, story: Story, spot: ImageSpot): 'before' | 'head' | 'body' | 'after' {
  const first = story.body[0] ?? 0;
  const last = story.body.at(-1) ?? page.blocks.length;
  if (spot.beforeBlock > last + 1) return 'after';
  if (spot.beforeBlock > first) return 'body';
  return story.headline === null || spot.beforeBlock > story.headline || spot.index >= story.box.firstImage
    ? 'head'
    : 'before';
}

/** Some layouts set the lead photo above the headline, inside the same header or article. */
function nearHeadline(page: Page, story: Story, spot: ImageSpot): boolean {
  if (story.headline === null || story.headline - spot.beforeBlock > 8) return false;
  let box: Box | null = page.blocks[story.headline]?.box ?? null;
  for (let step = 0; box && step < 4 && box.tag !== 'body'; step += 1, box = box.parent) {
    if (spot.index >= box.firstImage && spot.index < box.lastImage) return true;
  }
  return false;
}

function isSmall({ versions, width, height }: ImageSource): boolean {
  const widest = Math.max(...versions.map((version) => version.rank));
  if (widest > 1) return widest < MIN_SIZE;
  return (width !== null && width < MIN_SIZE) || (height !== null && height < MIN_SIZE);
}

/** Looks at the boxes between the image and the smallest one that also holds the story. */
function inForeignBox(story: Story, spot: ImageSpot): boolean {
  for (let box: Box | null = spot.box; box && !holds(box, story.box); box = box.parent) {
    if (FOREIGN_TAG.has(box.tag) || FOREIGN_NAME.test(box.names)) return true;
  }
  return false;
}

function holds(box: Box, inner: Box): boolean {
  return box.index <= inner.index && inner.index < box.lastBox;
}

/** A link to another page makes the image a teaser; one to a larger file, a gallery or the page itself does not. */
function linksAway(page: Page, spot: ImageSpot, source: ImageSource): boolean {
  if (!spot.href) return false;
  const url = URL.parse(spot.href, page.baseUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  if (
    /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?!])/i.test(url.href) ||
    source.versions.some((version) => version.url === url.href)
  )
    return false;
  const here = URL.parse(page.url);
  if (here && url.host === here.host && url.pathname === here.pathname) return false;
  return !/(?:attachment|gallery|galerie|fotos?|bilder|photos?|picture|image|lightbox|slideshow)[/_-]?/i.test(
    url.pathname,
  );
}
