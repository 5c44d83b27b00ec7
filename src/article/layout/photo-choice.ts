/** Which images of a page are the story's own photos, and why each other one is not. */
import type { Box, ImageSpot, Page } from '../page.ts';
import type { ImageSource } from './image-source.ts';
import { FOREIGN_FILE, FOREIGN_NAME, FOREIGN_TAG } from './photo-words.ts';
import type { Story } from './story.ts';

/** Photos of a story are no smaller; avatars and icons mostly are. Pixels. */
const MIN_SIZE = 100;

/** Where an image stands relative to the story; `null` where no photo of the story can stand. */
export type Place = 'head' | 'body' | null;

/** Tells by place alone whether an image can belong to the story: cheap, so it comes first. */
export function placeOf(page: Page, story: Story, spot: ImageSpot): Place {
  const first = story.body[0] ?? 0;
  const last = story.body.at(-1) ?? page.blocks.length;
  if (spot.beforeBlock > last + 1) return null;
  if (spot.beforeBlock > first) return 'body';
  if (story.headline === null || spot.beforeBlock > story.headline || spot.index >= story.box.firstImage) return 'head';
  return nearHeadline(page, story.headline, spot) ? 'head' : null;
}

/** Some layouts set the lead photo above the headline, inside the same header or article. */
function nearHeadline(page: Page, headline: number, spot: ImageSpot): boolean {
  if (headline - spot.beforeBlock > 8) return false;
  let box: Box | null = page.blocks[headline]?.box ?? null;
  for (let step = 0; box && step < 4 && box.tag !== 'body'; step += 1, box = box.parent) {
    if (spot.index >= box.firstImage && spot.index < box.lastImage) return true;
  }
  return false;
}

/** Returns a test for images inside boxes of other stories, people or furniture; it remembers what it has looked at. */
export function foreignBoxes(story: Story): (spot: ImageSpot) => boolean {
  const known = new Map<Box, boolean>();
  const isForeign = (box: Box): boolean => {
    let foreign = known.get(box);
    if (foreign === undefined) {
      const holdsStory = box.index <= story.box.index && story.box.index < box.lastBox;
      foreign =
        !holdsStory &&
        (FOREIGN_TAG.has(box.tag) || FOREIGN_NAME.test(box.names) || (box.parent !== null && isForeign(box.parent)));
      known.set(box, foreign);
    }
    return foreign;
  };
  return (spot) => isForeign(spot.box);
}

/** Judges an image by its file, size and link. `confirmed`: the page's metadata name this very picture as the story's. */
export function isPhotoFile(page: Page, spot: ImageSpot, source: ImageSource, confirmed: boolean): boolean {
  if (FOREIGN_FILE.test(source.url) || isSmall(source)) return false;
  return confirmed || !linksAway(page, spot, source);
}

function isSmall({ versions, width, height }: ImageSource): boolean {
  const widest = versions[0]?.rank ?? 0;
  if (widest > 1) return widest < MIN_SIZE;
  return (width !== null && width < MIN_SIZE) || (height !== null && height < MIN_SIZE);
}

/** A link to another page makes the image a teaser; one to a larger file, a gallery or the page itself does not. */
function linksAway(page: Page, spot: ImageSpot, source: ImageSource): boolean {
  if (!spot.href) return false;
  const url = URL.parse(spot.href, page.baseUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  if (/\.(?:jpe?g|png|webp|avif|gif)(?:$|[?!])/i.test(url.href) || source.url === url.href) return false;
  const here = URL.parse(page.url);
  if (here && url.host === here.host && url.pathname === here.pathname) return false;
  return !/(?:attachment|gallery|galerie|fotos?|bilder|photos?|picture|image|lightbox|slideshow)[/_-]?/i.test(
    url.pathname,
  );
}
