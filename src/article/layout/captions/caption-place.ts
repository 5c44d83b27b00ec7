/** Where in the page the caption of an image stands: in its own box, by tag or name, or right under it, by its setting. */
import type { Block, Box, ImageSpot, Page } from '../../page.ts';
import { markerAtStart } from '../credits/credit-markers.ts';
import { isBareCaption, isMarkedName } from './bare-box.ts';
import { inNextBlock } from './caption-below.ts';
import { piecesOf } from './caption-pieces.ts';
import {
  inlineNames,
  isLabel,
  whereOf,
  type CaptionContext,
  type CaptionPlace,
  type SamePicture,
} from './caption-words.ts';
import { looksLikeCredit, splitCredit } from '../credits/credit-split.ts';
import { blocksIn, lengthOf, nearestBox } from '../page/inside.ts';
import { announces } from '../credits/marked-credit.ts';
import { isNameLike } from '../name-like.ts';
import { CAPTION_NAME, CREDIT_NAME } from '../photos/photo-words.ts';
import { isHeading } from '../story/style.ts';

/** How far up from an image its caption may lie, in boxes. */
const MAX_CLIMB = 7;
/** A caption's blocks are short; a box with more text is the story itself. Long captions reach 1,200 characters. */
const MAX_BOX_TEXT = 2500;
/** The same for a `figure`, which is made for a picture: a page that puts all of itself into one has no caption there. */
const MAX_FIGURE_TEXT = 20_000;
/** Labels among them: every image of a page asks, so that looking at a whole page each time would take a minute. */
const MAX_BOX_BLOCKS = 400;

/** Buttons, a date, another caption's twin may stand between a picture and its caption; a paragraph may not. Letters. */
const MOST_BETWEEN = 100;

/** Shorter words beside a picture may be a button's. Letters. */
const SHORTEST = 25;

/** How many pictures may share a caption. */
const MAX_SHARED = 6;

/** Returns where the caption of an image stands, or null where the page shows none. */
export function findCaption(page: Page, spot: ImageSpot, context: CaptionContext): CaptionPlace | null {
  const found = inOwnBox(page, spot, context) ?? inNextBlock(page, spot, context.isText);
  const above = page.blocks[spot.beforeBlock - 1];
  // `<small>Ann Lowe</small><img>`, but not below another picture.
  return above?.nodes[0]?.parentElement?.closest('small') &&
    isCreditBlock(above, above.box) &&
    page.images[spot.index - 1]?.beforeBlock !== above.index
    ? { where: '', ...found, blocks: [above, ...(found?.blocks ?? [])] }
    : found;
}

/** Climbs from the image while the box around it holds no other picture, and looks there for a caption by tag, then by name. */
function inOwnBox(page: Page, spot: ImageSpot, { same, isText, orBare = true }: CaptionContext): CaptionPlace | null {
  let named: CaptionPlace | null = null;
  let bare: CaptionPlace | null = null;
  const around = boxesAround(spot);
  // Pictures in rows and columns of one `figure` may share its caption.
  const figure = around.find(({ tag }) => tag === 'figure');
  const captioned = figure && (wordsIn(page, figure) ?? []).some((block) => isCaptionTag(block, figure));
  for (const box of around) {
    const blocks = wordsIn(page, box);
    if (blocks === null) break;
    const alone = holdsOnly(page, box, spot, same);
    const candidates = blocks.filter((block) => {
      const below = block.index >= spot.beforeBlock;
      if (alone) return below || isCaptionTag(block, box) || isCreditAbove(block, box);
      return below && (ownAfter(page, spot, block, same) || isShared(page, box, block));
    });
    const captions = candidates.filter((block) => isCaptionBlock(block, box));
    if (captions.length > 0 && (box.tag === 'figure' || !isParted(blocks, spot, captions))) {
      // A copy of the picture further on has a caption of its own.
      if (named && captions.length > named.blocks.length) return named;
      const credits = candidates.filter(
        (block) =>
          !captions.includes(block) &&
          (isCreditBlock(block, box) || (captioned && isWhole(block))) &&
          isBeside(block, captions) &&
          // Outside of the picture's own box a byline may follow.
          !(named && candidates.some(({ text }) => isMarkedName(text))),
      );
      const found = {
        blocks: [...captions, ...credits].toSorted((a, b) => a.index - b.index),
        credits,
        where: whereOf(captions[0]),
      };
      // A credit may lie one box further out than the caption.
      const credited = captions.some(
        (block) => piecesOf(block).some(({ kind }) => kind === 'credit') || splitCredit(block.text).credit,
      );
      if (credits.length > 0 || credited || box.tag === 'figure' || named) return found;
      named = found;
      continue;
    }
    // Whose the picture is may stand beside it in a box of its own, and what it shows in the figure's caption.
    if (captioned) continue;
    if (box.tag === 'figure' || (alone && isMediaBox(box))) {
      const own = candidates.filter((block) => block.linkLength <= block.length * 0.6);
      if (own.length > 0 && own.length <= 4 && lengthOf(own) < 900) {
        const found = { blocks: own, where: box.tag };
        // A button's words, if a caption that is called one follows.
        if (lengthOf(own) > SHORTEST || box.tag === 'figure') return found;
        bare ??= found;
        continue;
      }
    }
    const rest = figure && box.tag !== 'figure' && candidates.every((block) => isCreditBlock(block, box));
    if (orBare && alone && !rest && candidates.length === blocks.length && isBareCaption(page, box, candidates, isText))
      return { blocks: candidates, where: box.tag };
    // A row of pictures and nothing else: their caption may stand under the row.
    if (!alone && !figure && box.tag !== 'a' && blocks.length > 0) break;
  }
  return named ?? bare;
}

/** `Ann Lowe`: names alone, beside a figure's caption. */
function isWhole(block: Block): boolean {
  return block.linkLength === 0 && !isHeading(block) && /\S\s\S/.test(block.text) && isNameLike(block.text, 5);
}

/** The blocks of a box that may be a caption's words; null where they are more than any caption's. */
function wordsIn(page: Page, box: Box): Block[] | null {
  if (box.lastBlock - box.firstBlock > MAX_BOX_BLOCKS) return null;
  const words: Block[] = [];
  let left = box.tag === 'figure' ? MAX_FIGURE_TEXT : MAX_BOX_TEXT;
  for (const block of blocksIn(page, box)) {
    if (isLabel(block)) continue;
    left -= block.length;
    if (left < 0) return null;
    words.push(block);
  }
  return words;
}

/** The boxes around an image, innermost first, as far as a caption of its own may lie. */
function boxesAround(spot: ImageSpot): Box[] {
  const boxes: Box[] = [];
  for (let box: Box | null = spot.box; box && boxes.length < MAX_CLIMB; box = box.parent) {
    if (/^(?:body|main)$/.test(box.tag)) break;
    boxes.push(box);
  }
  return boxes;
}

/** Whether a credit stands right before or after the caption. */
function isBeside(block: Block, captions: Block[]): boolean {
  return captions.some(({ index }) => Math.abs(index - block.index) < 4);
}

/** Text between a picture and a caption: the caption is another's, of an embed or a bookmark further down. */
function isParted(blocks: Block[], spot: ImageSpot, captions: Block[]): boolean {
  const first = captions[0]?.index ?? 0;
  return lengthOf(blocks.filter(({ index }) => index >= spot.beforeBlock && index < first)) > MOST_BETWEEN;
}

/** Only a caption that says so by its tag may stand above its picture. */
function isCaptionTag(block: Block, outer: Box): boolean {
  return standsIn(block, outer, ({ tag }) => tag.endsWith('caption'));
}

/** `<div class="credit">Ann Lowe</div><img>`: Brazilian portals say above a picture whose it is; elsewhere bylines stand there. */
function isCreditAbove(block: Block, outer: Box): boolean {
  return (
    standsIn(block, outer, ({ names }) => /(?<!(?:article|story|post|author)\W?)credit/.test(names)) &&
    !isMarkedName(block.text)
  );
}

/** Whether the block's box, or one around it below `outer`, is one of these. */
function standsIn({ box }: Block, outer: Box, isOne: (box: Box) => boolean): boolean {
  const found = nearestBox(box, (at) => at === outer || isOne(at));
  return found !== null && found !== outer;
}

function holdsOnly(page: Page, box: Box, spot: ImageSpot, same: SamePicture): boolean {
  if (box.lastImage - box.firstImage > MOST_COPIES) return false;
  return page.images.slice(box.firstImage, box.lastImage).every((other) => other === spot || same(other, spot));
}

/** Twins of a picture and icons on it are fewer; a page of ten thousand would have each looked at beside each. */
const MOST_COPIES = 50;

/** In a box of several pictures, a block belongs to the picture before it: none other stands between. */
function ownAfter(page: Page, spot: ImageSpot, block: Block, same: SamePicture): boolean {
  for (let index = spot.index + 1; index < spot.index + MOST_COPIES; index += 1) {
    const other = page.images[index];
    if (!other || other.beforeBlock > block.index) return true;
    if (!same(other, spot)) return false;
  }
  return true;
}

/** Pictures side by side with one caption (and its credit) under the last: it is the caption of each. */
function isShared(page: Page, box: Box, block: Block): boolean {
  if (box.lastImage - box.firstImage > MAX_SHARED || block.index - box.firstBlock > 1) return false;
  return page.images.slice(box.firstImage, box.lastImage).every(({ beforeBlock }) => beforeBlock <= block.index);
}

function isCaptionBlock(block: Block, outer: Box): boolean {
  return (
    standsIn(block, outer, ({ tag, names }) => tag.endsWith('caption') || CAPTION_NAME.test(names)) ||
    inlineNames(block, CAPTION_NAME)
  );
}

/** Whether a block beside a caption is its credit: by its name or tag below `outer`, its marker, or its form. */
export function isCreditBlock(block: Block, outer: Box): boolean {
  if (block.length > 160) return false;
  const marker = markerAtStart(block.text);
  return (
    standsIn(block, outer, ({ tag, names }) => /^(?:footer|cite)$/.test(tag) || CREDIT_NAME.test(names)) ||
    (marker !== null && announces(marker, block.text)) ||
    looksLikeCredit(block.text) ||
    inlineNames(block, CREDIT_NAME) ||
    // `Image source, ` for those who cannot see it may stand before the credit.
    (piecesOf(block).at(-1)?.kind === 'credit' && piecesOf(block).every(({ kind }) => kind !== 'text'))
  );
}

/** A box made for a picture: all text in it is the caption's. */
function isMediaBox(box: Box): boolean {
  return box.tag === 'table' || /image|img|photo|picture|figure|media|bild|foto|gallery|caption/.test(box.names);
}
