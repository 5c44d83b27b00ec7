/**
 * The galley: everything of a page that the fields are read from, as plain data. (In print, a galley is the proof of a story's
 * text.) The content script makes it (`layout/make-galley.ts`) and must be small; the fields are read off it elsewhere
 * (`read-fields.ts`), with the words of all languages at hand. It can be sent as a message: it has no elements, maps or cycles.
 */
import type { Photo, PrintedCredit } from './article.ts';
import type { BodyBlock, Inline } from './body.ts';
import type { JsonLdNode } from './metadata/json-ld.ts';
import type { RuleField } from './rules/rule-fields.ts';

/** A container as the fields see it. `parent` and all other references are indexes into the galley's lists, or -1. */
export interface GalleyBox {
  tag: string;
  /** Class and id words and the few attributes that name a part, lower case, separated by blanks. */
  names: string;
  parent: number;
  depth: number;
  hidden: boolean;
  /** Its blocks are those from index `firstBlock` up to, but not including, `lastBlock`. */
  firstBlock: number;
  lastBlock: number;
  /** Its `itemprop`, and its `style` and `align`. */
  itemprop: string;
  style: string;
}

/** An inline element in or around a block: a link, a time, bold type. */
export interface Span {
  tag: string;
  /** Class words, lower case. */
  names: string;
  itemprop: string;
  /** A link's address as written, or null. */
  href: string | null;
  /** A time's machine-readable form, or null. */
  datetime: string | null;
  /** Its text, cut at a length that is enough for every use of it. */
  text: string;
  parent: number;
  /** 0 inside the block's box; 1 if it is the parent of the box, and so on. */
  above: number;
}

/** A text node of a block and the innermost span that it stands in; a line feed stands for a line break. */
export interface Run {
  text: string;
  span: number;
}

export interface PrintedPhoto extends Omit<Photo, 'credit'> {
  credit: PrintedCredit | null;
}

/** A block of the story or near it. */
export interface GalleyBlock {
  /** Its index in the page's list of blocks; all other block numbers are such indexes. */
  index: number;
  box: number;
  text: string;
  linkLength: number;
  /** The markup of body text, empty where it is only the text; else null. */
  inline: Inline[] | null;
  spans: Span[];
  /** Empty where it is only the text, in no span. */
  runs: Run[];
}

export interface Galley {
  url: string;
  metadata: {
    nodes: JsonLdNode[];
    /** Which of `nodes` describes the story, or -1. */
    article: number;
    microdata: [name: string, values: string[]][];
    meta: [name: string, contents: string[]][];
    /** Texts of the links marked `rel="author"` above the text, `rel="category"` there or else below it, and `rel="tag"`. */
    authorLinks: string[];
    categoryLinks: string[];
    tagLinks: string[];
    /** What the page calls the first folder of its address, where it declares no section. */
    folderName: string | null;
    canonical: string | null;
    htmlLanguage: string | null;
    title: string;
    broken: number;
  };
  /** What relative addresses resolve against. */
  baseUrl: string;
  boxes: GalleyBox[];
  /** In reading order, with gaps: blocks far from the story are left out. */
  blocks: GalleyBlock[];
  /** How many blocks the page has. */
  pageLength: number;
  story: {
    core: number;
    body: number[];
    dropped: [index: number, rule: string][];
    headline: number | null;
    start: number;
  };
  around: {
    headline: {
      box: number;
      headline: string;
      kicker: string | null;
      runTogether: boolean;
      firstBlock: number;
      lastBlock: number;
    } | null;
    top: number[];
    tail: number[];
    firstBody: number;
    textStart: number;
    nextText: number;
    lastBody: number;
  };
  photos: { photo: PrintedPhoto; captionBlocks: number[]; where: string }[];
  /** Photos and embeds, each with the block before which it stands, in order. */
  placed: { node: BodyBlock; beforeBlock: number }[];
  /** A paywall is shown after the text begins. */
  paywall: boolean;
  /** Characters of the story's text as the structured data give it; 0 where they do not. */
  declaredLength: number;
  /** Pictures that are shown but have no address from which they could be fetched again. */
  unusableImages: number;
  /** What the person's rules for the site found, and the fields for which they found nothing. */
  ruled: { found: { field: RuleField; texts: string[]; where: string }[]; unmatched: RuleField[] };
  /** The page was too long to be read to its end. */
  cutShort: boolean;
  /** The page shows no story of its own: the blocks are from its data. */
  fromData: boolean;
}
