/** Which images of a page are the story's own photos, and why each other one is not. */
import { isUpper } from '../../text/characters.ts';
import type { Box, ImageSpot, Page } from '../../page.ts';
import { remember } from '../../remember.ts';
import { webAddress } from '../../address/web-address.ts';
import { blocksIn, nearestBox, weightIn } from '../page/inside.ts';
import { IMAGE_FILE, type ImageSource } from './image-source.ts';
import {
  CAPTION_NAME,
  DOUBTFUL_FILE,
  FOREIGN_FILE,
  FOREIGN_NAME,
  FOREIGN_TAG,
  FOREIGN_ZONES,
  GALLERY_NAME,
  isGalleryLabel,
  PLAYER_NAME,
} from './photo-words.ts';
import { DATE } from '../../text/date-in-text.ts';
import { isMarkedName } from '../captions/bare-box.ts';
import { isNameLike } from '../name-like.ts';
import { zoneOf } from '../page/zones.ts';
import type { Story } from '../story/story.ts';

/** Photos of a story are no smaller; avatars and icons mostly are. Pixels. */
const MIN_SIZE = 100;
/** Nor do they take less room: smaller ones stand for other stories. */
const MIN_AREA = 12_000;

/**
 * Where an image stands relative to the story. `above`: over the headline, where only a picture that the metadata name
 * is the story's. `below`: after its last words, in the same article, where only a gallery's captioned picture is. `null`: where no photo of the story can stand.
 */
export type Place = 'head' | 'body' | 'above' | 'below' | null;

const MAX_CARD_BLOCKS = 12;
/** The share of link text that makes a box a card. */
const CARD_LINKS = 0.5;

/** How many blocks (kicker, date, share links) may lie between a lead photo and the headline under it. */
const ABOVE_HEADLINE = 8;

/** Tells by place alone whether an image can belong to the story: cheap, so it comes first. */
export function placeOf(page: Page, story: Story, spot: ImageSpot): Place {
  // The lead, set otherwise than the text, may stand above the lead photo.
  const first = Math.max(story.body[0] ?? 0, story.start);
  const last = story.body.at(-1) ?? page.blocks.length;
  if (spot.beforeBlock > last + 1) return sharesArticle(page, story, spot) ? 'below' : null;
  if (spot.beforeBlock > first) return 'body';
  if (story.headline === null || spot.beforeBlock > story.headline || spot.index >= story.box.firstImage) return 'head';
  return story.headline - spot.beforeBlock > ABOVE_HEADLINE ? null : 'above';
}

/** Figures may follow the story's words in its own box, linked to their larger file or not, and a gallery its few words; other stories follow outside the box that holds headline and story. */
function sharesArticle(page: Page, story: Story, spot: ImageSpot): boolean {
  const { firstImage, lastImage, tag } = story.core;
  const inBox = spot.index >= firstImage && spot.index < lastImage && !/^(?:main|body)$/.test(tag);
  if (inBox && spot.element.closest('figure') && /^$|\.(?:jpe?g|png|webp)\b/i.test(spot.href ?? '')) return true;
  if (spot.href !== null || story.headline === null || !inGallery(spot)) return false;
  const shared = nearestBox(
    page.blocks[story.headline]?.box ?? null,
    (box) => spot.index >= box.firstImage && spot.index < box.lastImage,
  );
  return (
    shared !== null &&
    !/^(?:main|body)$/.test(shared.tag) &&
    shared.index <= story.box.index &&
    story.box.index < shared.lastBox
  );
}

/** A box with this much of the story's text is the story's own, whatever it is called (`l-sidebar-fixed`). Characters. */
const OWN_TEXT = 400;

/** Returns a test for boxes that hold the story or a good part of it. */
export function storyBoxes(page: Page, story: Story): (box: Box) => boolean {
  const lengths = new Float64Array(page.blocks.length);
  for (const index of story.body) lengths[index] = page.blocks[index]?.length ?? 0;
  const within = weightIn(lengths);
  return (box) => (box.index <= story.box.index && story.box.index < box.lastBox) || within(box) > OWN_TEXT;
}

/** Returns a test for images inside boxes of other stories, people or furniture; it remembers what it has looked at. */
export function foreignBoxes(page: Page, isStory: (box: Box) => boolean): (spot: ImageSpot) => boolean {
  const isForeign = remember(
    (box: Box): boolean =>
      !isStory(box) &&
      (FOREIGN_TAG.has(box.tag) ||
        isForeignName(box) ||
        isCard(page, box) ||
        (box.parent !== null && isForeign(box.parent))),
  );
  return (spot) => isForeign(spot.box);
}

/** Vietnamese systems call the lead photo the story's avatar: in a `figure` the word says nothing. */
function isForeignName({ tag, names }: Box): boolean {
  const zone = zoneOf({ tag: 'div', names })?.name ?? '';
  return (
    (FOREIGN_ZONES.has(zone) && !GALLERY_NAME.test(names)) ||
    FOREIGN_NAME.test(tag === 'figure' ? names.replaceAll('avatar', '') : names)
  );
}

/** Returns whether an image stands in a gallery; the story's own box is none, whatever it is called. */
export function inGallery(spot: ImageSpot, isStory: (box: Box) => boolean = () => false): boolean {
  for (let box: Box | null = spot.box, step = 0; box && step < 6; box = box.parent, step += 1) {
    if (GALLERY_NAME.test(box.names) && !/^(?:body|main|article)$/.test(box.tag) && !isStory(box)) return true;
  }
  return false;
}

/** Returns whether an image stands in a player (a video's still, a podcast's cover) or after the story's last words. */
export function needsCaption(page: Page, story: Story, spot: ImageSpot, isStory: (box: Box) => boolean): boolean {
  if (spot.beforeBlock > (story.body.at(-1) ?? page.blocks.length)) return true;
  if (/^(?:amp-)?video$/.test(spot.element.localName)) return true;
  const box = nearestBox(spot.box, (at) => isStory(at) || PLAYER_NAME.test(at.names));
  return box !== null && !isStory(box);
}

/**
 * `<img alt="Ann Lowe">` beside `By Ann Lowe`, or beside her name and the date: the picture of who wrote the story. In scripts
 * without capitals any words would be a name.
 */
export function isPortrait({ blocks }: Page, { element, beforeBlock }: ImageSpot): boolean {
  const alt = element.getAttribute('alt')?.trim() ?? '';
  if (!isUpper(alt, 0) || !/\S\s\S/.test(alt) || !isNameLike(alt, 4)) return false;
  const lines = blocks.slice(beforeBlock, beforeBlock + 3).map(({ text }) => text);
  const at = lines.findIndex((text) => text.includes(alt));
  return at >= 0 && (isMarkedName(lines[at] ?? '') || (lines[at] === alt && DATE.test(lines[at + 1] ?? '')));
}

/** A small box whose text is mostly links offers another story: its picture is that story's. */
function isCard(page: Page, inner: Box): boolean {
  // Buttons to share it stand beside a figure's picture: with the caption they are few.
  let box = inner;
  for (let at: Box | null = inner; at; at = at.parent) if (at.tag === 'figure') box = at;
  if (
    inner.tag === 'figure' ||
    box.lastBlock - box.firstBlock > MAX_CARD_BLOCKS ||
    inner.lastBlock === inner.firstBlock
  )
    return false;
  let text = 0;
  let links = 0;
  for (const block of blocksIn(page, box)) {
    if (block.box.tag === 'figcaption' || CAPTION_NAME.test(block.box.names)) return false;
    // A button over the picture (`Expand`) is no story's title.
    if (block.box.tag === 'button' || isGalleryLabel(block.text)) continue;
    text += block.length;
    links += block.linkLength;
  }
  return links > text * CARD_LINKS;
}

/** Judges an image by its file and size: no logo, no icon. */
export function isPhotoFile(source: ImageSource, confirmed: boolean): boolean {
  if (isSmall(source) || FOREIGN_FILE.test(source.url)) return false;
  return confirmed || !DOUBTFUL_FILE.test(source.url);
}

function isSmall({ versions, width, height }: ImageSource): boolean {
  const widest = Math.max(...versions.map((version) => version.width ?? 0));
  if (width !== null && height !== null && width * height < MIN_AREA && widest <= width) return true;
  if (widest > 0) return widest < MIN_SIZE;
  return (width !== null && width < MIN_SIZE) || (height !== null && height < MIN_SIZE);
}

/** Returns whether an image is a link to another page, which makes it a teaser; a larger file, a gallery or the page itself do not. */
export function linksAway(page: Page, spot: ImageSpot, source: ImageSource): boolean {
  if (!spot.href) return false;
  const url = webAddress(spot.href, page.baseUrl);
  if (!url) return false;
  if (IMAGE_FILE.test(url.href) || source.url === url.href) return false;
  const here = URL.parse(page.url);
  if (here && url.host === here.host && url.pathname === here.pathname) return false;
  return !/attachment|bilder|foto|photo|picture|image/i.test(url.pathname) && !GALLERY_NAME.test(url.pathname);
}
