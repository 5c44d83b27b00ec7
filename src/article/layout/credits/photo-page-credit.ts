/**
 * A credit for all pictures of a story, set apart from them: `Ảnh: NVCC` after the byline, `Tin, ảnh: …` (report and
 * photos by one person), `Text und Fotos: …`.
 */
import type { Block, Page } from '../../page.ts';
import { splitCredit } from './credit-split.ts';
import { isNameLike } from '../name-like.ts';
import type { Story } from '../story/story.ts';

export interface PageCredit {
  credit: string;
  /** The block it stands in, when that is nothing but the photo credit; `null` when it is the byline as well. */
  block: number | null;
}

/** Words for photos, not for sources in general: `Quelle: dpa` at the end of a story is where the text is from. */
const PHOTO_WORD =
  /ảnh|photo|fot|bild|image|picture|kuva|mynd|zdjęcia|фото|φωτ|تصوير|عکس|צילום|फोटो|写真|[图圖]|[摄攝]影|사진|gambar|ภาพ/i;
/** What joins the two halves of `Text and photos`. */
const JOINER = /\s*(?:[,&/+]|\s(?:và|and|und|e[tn]?|y|og|och)\s)\s*/iu;
/** How far from the story's last words such a line stands, in blocks: after the byline, before what follows. */
const BEFORE_END = 3;
const AFTER_END = 6;
const MAX_LENGTH = 120;

/** Returns the credit that a line of its own gives to all photos, or null. */
export function pageCredit(page: Page, story: Story, captionBlocks: ReadonlySet<number>): PageCredit | null {
  const first = story.body[0] ?? 0;
  const last = story.body.at(-1) ?? 0;
  const near = [
    ...page.blocks.slice(Math.max(0, last - BEFORE_END), last + AFTER_END + 1),
    ...page.blocks.slice(story.headline ?? first, first),
  ];
  for (const block of near) {
    if (block.length > MAX_LENGTH || block.box.hidden || captionBlocks.has(block.index)) continue;
    const found = creditIn(block);
    if (found) return found;
  }
  return null;
}

function creditIn({ text, index }: Block): PageCredit | null {
  // `Nội dung: Name | Ảnh: Name | Thiết kế: Name`
  const lines = text.split(/\n|\s\|/);
  for (const line of lines) {
    const [, label = '', value = ''] = /^([^:：]{2,30}?)\s*[:：]\s*(.{2,80})$/u.exec(line) ?? [];
    const parts = label.split(JOINER);
    const photo = parts.at(-1) ?? '';
    if (photo.length < 16 && PHOTO_WORD.test(photo) && isNameLike(value, 8))
      return { credit: value.split(';')[0] ?? value, block: parts.length + lines.length === 2 ? index : null };
  }
  // `Theo Name - Ảnh: Name`: the source of the text first.
  const { caption, credit } = splitCredit(text);
  const label = credit.slice(0, credit.search(/[:：]/) + 1);
  return PHOTO_WORD.test(label) && isNameLike(caption, 5) ? { credit, block: null } : null;
}
