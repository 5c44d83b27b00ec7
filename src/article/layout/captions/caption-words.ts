/** What a block beside a picture is by its names: a caption's, a label's, and how the evidence calls its place. */
import type { NameTest } from '../../text/name-test.ts';
import type { Block, Box, ImageSpot } from '../../page.ts';
import { isSpokenLabel } from './caption-pieces.ts';
import { LEAD_NAME } from '../page/zones.ts';
import { CAPTION_NAME, isFurniture, LABEL_NAME } from '../photos/photo-words.ts';

/** Tells which images show the same picture, so that a box with a picture and its lightbox copy counts as one. */
export type SamePicture = (a: ImageSpot, b: ImageSpot) => boolean;

/** Tells which blocks are the story's text, and so no caption by their place alone. */
export type IsText = (block: Block) => boolean;

/** What is known of the page when the caption of one of its images is looked for. */
export interface CaptionContext {
  same: SamePicture;
  isText: IsText;
  /**
   * Whether lines count that are alone in a box with the picture (the default). They are the caption of a picture that is
   * known to be the story's, but don't show that it is.
   */
  orBare?: boolean;
}

/** The blocks of a caption and its credit, in order, and the place in the words of the evidence: `figcaption`, `td.caption`. */
export interface CaptionPlace {
  blocks: Block[];
  /** Those of them that say only whose the picture is. */
  credits?: readonly Block[];
  where: string;
}

/** Buttons, labels for screen readers, the story's summary, and lines that are no caption's words: a date, a running time. */
export function isLabel(block: Block): boolean {
  const byName = block.box.tag !== 'figcaption' && LABEL_NAME.test(block.box.names);
  return (
    block.box.tag === 'button' || byName || isSummary(block) || isSpokenLabel(block.text) || isFurniture(block.text)
  );
}

/** The story's summary or byline may stand right under its photo. */
function isSummary({ box: { tag, names } }: Block): boolean {
  return (
    tag !== 'figcaption' &&
    LEAD_NAME.test(names) &&
    !/caption|photo|foto|ima?g|figure|media|pic|bild|^desc|-desc/.test(names)
  );
}

/** Whether the block's first words stand in an element of its line (a `span`) that is named so, by class or `itemprop`. */
export function inlineNames(block: Block, names: NameTest): boolean {
  const first = block.nodes.find((node) => node.textContent?.trim() !== '');
  for (let element = first?.parentElement; element && element !== block.box.element; element = element.parentElement) {
    if (names.test(`${element.className} ${element.getAttribute('itemprop') ?? ''}`.toLowerCase())) return true;
  }
  return false;
}

/** Returns the caption's place as the evidence names it, `figcaption` or `td.caption`; nothing for no block. */
export function whereOf(block: Block | undefined): string {
  if (!block) return '';
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (box.tag === 'figcaption' || CAPTION_NAME.test(box.names)) {
      const [name] = box.element.classList;
      return name ? `${box.tag}.${name}` : box.tag;
    }
    if (box.tag === 'figure') break;
  }
  return block.box.tag;
}
