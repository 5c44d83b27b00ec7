/** The caption that stands in no box with its picture: a paragraph right under it, told by its setting. */
import type { Block, ImageSpot, Page } from '../../page.ts';
import { inlineNames, isLabel, whereOf, type CaptionPlace, type IsText } from './caption-words.ts';
import { isMarkedName } from './bare-box.ts';
import { markerAtStart } from '../credits/credit-markers.ts';
import { splitCredit } from '../credits/credit-split.ts';
import { announces } from '../credits/marked-credit.ts';
import { CAPTION_NAME } from '../photos/photo-words.ts';
import { isHeading } from '../story/style.ts';

/** The paragraph right under a picture, when it is set like a caption: centred, italic, small, with a credit or above one. */
export function inNextBlock(page: Page, spot: ImageSpot, isText: IsText): CaptionPlace | null {
  const block = page.blocks[spot.beforeBlock];
  if (
    !block ||
    block.length > 600 ||
    block.box.hidden ||
    isHeading(block) ||
    isLabel(block) ||
    isMarkedName(block.text)
  )
    return null;
  const next = page.images[spot.index + 1];
  if (next && next.beforeBlock === spot.beforeBlock && next.element.localName !== 'noscript') return null;
  // A story that is centred throughout has no caption in the next centred line.
  const following = next?.beforeBlock === block.index + 1 ? undefined : page.blocks[block.index + 1];
  const centred = isCentred(block) && !(following && isCentred(following));
  const italic =
    /font-style:\s*italic/i.test(block.box.attribute('style') ?? '') || allInside(block, /^(?:em|i|small|figcaption)$/);
  const named = CAPTION_NAME.test(block.box.names) || inlineNames(block, CAPTION_NAME) || repeatsAlt(block, spot);
  const credited = block.length < 300 && splitCredit(block.text).credit;
  const credit =
    following && !credited && block.length < 300 && isCreditAlone(following) && goesOn(page, following, isText)
      ? [following]
      : [];
  if (!named && !italic && !centred && !credited && credit.length === 0) return null;
  return {
    blocks: [block, ...credit],
    where: named ? whereOf(block) : 'paragraph below',
  };
}

/** Whether the story's text goes on below a credit: above one that ends the story stands its last paragraph, no caption. */
function goesOn(page: Page, credit: Block, isText: IsText): boolean {
  return page.blocks
    .slice(credit.index + 1, credit.index + 1 + NEXT_TEXT)
    .some((block) => block.length > LEAST_PROSE && isText(block));
}

/** How many blocks below the credit the text may go on, and how many letters make a line of it a paragraph. */
const NEXT_TEXT = 12;
const LEAST_PROSE = 80;

/** A line that opens with a marker and holds a credit only: what stands between it and the picture is the caption. */
function isCreditAlone(block: Block): boolean {
  const marker = block.length < 120 && !block.box.hidden ? markerAtStart(block.text) : null;
  return marker !== null && announces(marker, block.text) && !splitCredit(block.text).caption;
}

function isCentred({ box }: Block): boolean {
  return /text-align:\s*center/i.test(box.attribute('style') ?? '') || box.attribute('align') === 'center';
}

/** A line under a picture that says what its `alt` says is its caption, however it is set. */
function repeatsAlt(block: Block, spot: ImageSpot): boolean {
  const alt = spot.element.getAttribute('alt')?.trim() ?? '';
  const shorter = Math.min(alt.length, block.text.length, 60);
  return shorter > 8 && block.text.length < alt.length + 80 && block.text.slice(0, shorter) === alt.slice(0, shorter);
}

function allInside(block: Block, tag: RegExp): boolean {
  return block.nodes.every((node) => {
    if (node.textContent?.trim() === '') return true;
    for (let element = node.parentElement; element && element !== block.box.element; element = element.parentElement) {
      if (tag.test(element.localName)) return true;
    }
    return false;
  });
}
