/**
 * The page as data, made once by one walk over the document (`layout/page/walk.ts`) and one reading of its metadata
 * (`metadata/`). What lays out the galley works on this, not on the document at large.
 */
import type { Metadata } from './metadata/metadata.ts';

/** A container: any element that is not part of a line of text. Boxes form a tree; blocks and images hang in it. */
export interface Box {
  element: Element;
  /** Lower-case local name. */
  tag: string;
  /** Class and id words and the few attributes that name a part, lower case, separated by blanks. */
  names: string;
  parent: Box | null;
  depth: number;
  /** Not shown: `hidden`, `display: none`, `aria-hidden`, or inside such a box. */
  hidden: boolean;
  /** Its place in `page.boxes`; its descendants are the boxes from `index + 1` to before `lastBox`. */
  index: number;
  lastBox: number;
  /** Its blocks are `page.blocks[firstBlock]` to before `lastBlock`; its images likewise. */
  firstBlock: number;
  lastBlock: number;
  firstImage: number;
  lastImage: number;
  /** It lies in an element that is part of a line (a link around a whole block). */
  inInline: boolean;
  /** The value of one of its element's attributes, or null. */
  attribute: (name: string) => string | null;
}

/** A run of text between two box borders (or two line breaks in a row): what a reader sees as one paragraph or line. */
export interface Block {
  index: number;
  /** The innermost box around it. */
  box: Box;
  /** White space collapsed; a single line break is `\n`. Never empty. */
  text: string;
  /** The text nodes and `<br>` that it was read from, in order: for the inline markup, and for gluing to neighbours. */
  nodes: (Text | Element)[];
  /** Characters of `text`, and how many of them stand in links. */
  length: number;
  linkLength: number;
}

/** A picture's place in the page: `img`, `picture`, `amp-img`, a video poster, or an image in a `noscript` twin. */
export interface ImageSpot {
  index: number;
  element: Element;
  box: Box;
  /** The block before which it stands: `page.blocks[beforeBlock]` is the next text after it. */
  beforeBlock: number;
  /** The address of the link around it, if any. */
  href: string | null;
}

/** A frame's place in the page: a video, a post, a map, or an advertisement. */
export interface EmbedSpot {
  element: Element;
  box: Box;
  /** `page.blocks[beforeBlock]` is the next text after it. */
  beforeBlock: number;
}

export interface Page {
  document: Document;
  /** The page's address as read. */
  url: string;
  /** What relative addresses resolve against. */
  baseUrl: string;
  metadata: Metadata;
  boxes: Box[];
  blocks: Block[];
  images: ImageSpot[];
  embeds: EmbedSpot[];
  /** The walk ended early, at its time limit. */
  cutShort: boolean;
}
