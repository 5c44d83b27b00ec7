/** A galley made ready for the fields: its indexes are replaced by references. */
import type { Photo } from './article.ts';
import type { Inline } from './body.ts';
import type { Galley, GalleyBlock, GalleyBox, Run, Span } from './galley.ts';
import type { JsonLdNode } from './metadata/json-ld.ts';

/** A container of text, by the names that the site gives it. */
export interface TextBox extends Omit<GalleyBox, 'parent'> {
  parent: TextBox | null;
}

/** A paragraph or line, with the spans that each run of its text stands in, innermost first. */
export interface TextBlock {
  index: number;
  box: TextBox;
  text: string;
  length: number;
  linkLength: number;
  inline: Inline[] | null;
  runs: { text: string; spans: TextSpan[] }[];
}

export type TextSpan = Omit<Span, 'parent'>;

export interface TextMetadata {
  nodes: JsonLdNode[];
  article: JsonLdNode | null;
  microdata: ReadonlyMap<string, readonly { value: string }[]>;
  meta: ReadonlyMap<string, readonly string[]>;
  authorLinks: readonly string[];
  categoryLinks: readonly string[];
  tagLinks: readonly string[];
  folderName: string | null;
  canonical: string | null;
  htmlLanguage: string | null;
  title: string;
  broken: number;
}

/** What the fields know of the page: blocks far from the story are missing. */
export interface TextPage {
  url: string;
  baseUrl: string;
  metadata: TextMetadata;
  /** By their index in the page. */
  blocks: { readonly [index: number]: TextBlock | undefined };
  length: number;
}

export interface TextStory {
  core: TextBox;
  body: number[];
  dropped: ReadonlyMap<number, string>;
  headline: number | null;
  start: number;
}

/** The blocks above and below the story's text: see `layout/around/surroundings.ts`. */
export interface TextSurroundings {
  headline: (Omit<NonNullable<Galley['around']['headline']>, 'box'> & { box: TextBox }) | null;
  top: readonly TextBlock[];
  tail: readonly TextBlock[];
  firstBody: number;
  textStart: number;
  nextText: number;
  lastBody: number;
}

export interface TextPhoto {
  photo: Photo;
  captionBlocks: number[];
  where: string;
}

export interface Linked {
  page: TextPage;
  story: TextStory;
  around: TextSurroundings;
}

const NOWHERE: TextBox = {
  tag: '',
  names: '',
  parent: null,
  depth: 0,
  hidden: false,
  firstBlock: 0,
  lastBlock: 0,
  itemprop: '',
  style: '',
};

/** Returns the page, the story and its surroundings. An index that leads nowhere becomes a box without name or text. */
export function link(galley: Galley): Linked {
  const { url, baseUrl, pageLength, story, around } = galley;
  const boxes: TextBox[] = [];
  for (const box of galley.boxes) boxes.push({ ...box, parent: parentOf(boxes[box.parent]) });
  const boxAt = (index: number): TextBox => boxes[index] ?? NOWHERE;
  const blocks: TextBlock[] = [];
  for (const block of galley.blocks) blocks[block.index] = linked(block, boxAt(block.box));
  const at = (indexes: number[]): TextBlock[] => indexes.flatMap((index) => blocks[index] ?? []);
  return {
    page: { url, baseUrl, metadata: metadataOf(galley), blocks, length: pageLength },
    story: { ...story, core: boxAt(story.core), dropped: new Map(story.dropped) },
    around: {
      ...around,
      headline: around.headline && { ...around.headline, box: boxAt(around.headline.box) },
      top: at(around.top),
      tail: at(around.tail),
    },
  };
}

/** Returns the box that counts as the one around: a nameless one around one line alone says nothing. */
function parentOf(parent: TextBox | undefined): TextBox | null {
  if (!parent) return null;
  const isWrapper = parent.tag === 'div' && parent.names === '' && parent.firstBlock + 1 === parent.lastBlock;
  return isWrapper ? parent.parent : parent;
}

function linked({ index, text, linkLength, inline, spans, runs }: GalleyBlock, box: TextBox): TextBlock {
  const chain = (run: Run): TextSpan[] => {
    const around: TextSpan[] = [];
    for (let span = spans[run.span]; span && around.length < spans.length; span = spans[span.parent]) around.push(span);
    return around;
  };
  return {
    index,
    box,
    text,
    length: text.length,
    linkLength,
    inline: inline?.length === 0 ? [{ type: 'text', value: text }] : inline,
    runs: runs.length === 0 ? [{ text, spans: [] }] : runs.map((run) => ({ text: run.text, spans: chain(run) })),
  };
}

function metadataOf({ metadata }: Galley): TextMetadata {
  return {
    ...metadata,
    article: metadata.nodes[metadata.article] ?? null,
    microdata: new Map(metadata.microdata.map(([name, values]) => [name, values.map((value) => ({ value }))])),
    meta: new Map(metadata.meta),
  };
}

/** Returns the innermost span of one of the tags around a run of text, or undefined. */
export function spanAround({ spans }: TextBlock['runs'][number], ...tags: string[]): TextSpan | undefined {
  return spans.find(({ tag }) => tags.includes(tag));
}
