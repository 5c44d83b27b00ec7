/** Why a block inside the story's range is not body. The first rule that applies is the one that is recorded. */
import type { Block, Box, Page } from '../page.ts';
import type { Container } from './container.ts';
import type { Phrases } from './phrases.ts';
import type { Prose } from './prose.ts';
import type { Apart } from './set-apart.ts';
import { hasSentence } from './prose.ts';
import { holderOf } from './style.ts';
import { squash } from './headline.ts';
import { LEAD_NAME } from './zones.ts';

export interface Setting {
  page: Page;
  prose: Prose;
  container: Container;
  apart: Apart;
  headline: number | null;
  /** First and last block of the story's prose, and the block at which its range ends. */
  start: number;
  end: number;
  last: number;
  isOwnStyle: (box: Box) => boolean;
  phrases: Phrases;
}

interface DropRule {
  name: string;
  why: string;
  applies: (block: Block, setting: Setting) => boolean;
}

export const dropRules: readonly DropRule[] = [
  { name: 'hidden', why: 'not shown', applies: (block) => block.box.hidden },
  {
    name: 'headline',
    why: 'a field of its own',
    applies: (block, { page, headline, start }) =>
      block.index === headline || (block.index < start && block.box.tag === 'h1') || repeats(block, page, headline),
  },
  {
    name: 'above-text',
    why: 'between headline and text only what is set as the lead belongs to the story',
    applies: (block, setting) => block.index < setting.start && !isLead(block, setting),
  },
  {
    name: 'after-text',
    why: 'after the last paragraph',
    applies: (block, setting) => block.index > setting.end && !isTail(block, setting),
  },
  { name: 'links', why: 'most of it leads elsewhere', applies: isLinkLine },
  {
    name: 'ornament',
    why: 'no letter in it: stars or a rule between parts',
    applies: (block) => !/[\p{L}\p{N}]/u.test(block.text),
  },
  { name: 'byline', why: 'names and dates at the head of the text are fields of their own', applies: isByline },
  { name: 'stray', why: 'a short line that is not set like the text', applies: isStray },
  { name: 'inset', why: 'a box of its own inside the text', applies: isInset },
];

/** Calls stand among the last blocks. */
const LAST_BLOCKS = 4;

export function dropRuleOf(block: Block, setting: Setting): string | null {
  if (!block.box.hidden) {
    const zone = setting.apart.ruleOf(block.box);
    if (zone !== null) return zone;
  }
  for (const { name, applies } of dropRules) if (applies(block, setting)) return name;
  return setting.phrases.ruleOf(block, block.index > setting.end - LAST_BLOCKS);
}

function repeats(block: Block, page: Page, headline: number | null): boolean {
  const title = headline === null ? undefined : page.blocks[headline];
  return title !== undefined && Math.abs(title.length - block.length) < 8 && squash(title.text) === squash(block.text);
}

/** Above the text: the lead, and the first lines of the text itself where they are too short to weigh. */
function isLead(block: Block, setting: Setting): boolean {
  const { prose, headline, page } = setting;
  const { box } = block;
  if (headline !== null && block.index < headline) return false;
  if (block.linkLength > block.length / 2) return false;
  const length = block.length * prose.scale;
  const holder = holderOf(block);
  const heading = isHeading(block);
  if (setting.isOwnStyle(holder) && box !== holder) {
    return heading ? block.index === setting.start - 1 : length >= 30 && (hasSentence(block.text) || length >= 60);
  }
  if (length < 25 || isMostlyDigits(block.text)) return false;
  if (isDescription(block.text, page)) return true;
  if (holdsImage(holder)) return false;
  if (LEAD_NAME.test(box.names) || (box.tag !== 'div' && box.parent && LEAD_NAME.test(box.parent.names))) return true;
  if (heading) return length >= 120 || (length >= 50 && /[.。！]$/.test(block.text));
  return (prose.weight[block.index] ?? 0) > 0 || (box.tag === 'p' && length >= 30 && hasSentence(block.text));
}

/** The summary that the page gives to search engines is most often the lead, or begins with it. */
function isDescription(text: string, { metadata }: Page): boolean {
  const squashed = squash(text);
  return ['description', 'og:description', 'twitter:description'].some((name) => {
    const description = squash(metadata.meta.get(name)?.[0] ?? '');
    return (
      description.length >= 20 &&
      squashed.length >= 20 &&
      (description.startsWith(squashed) || squashed.startsWith(description))
    );
  });
}

function isHeading(block: Block): boolean {
  return /^h[2-6]$/.test(block.box.tag);
}

/** `14:52`, `14.52 Uhr`, `2:52 pm`: posts of a live blog begin so. */
const CLOCK = /^\D{0,12}\d{1,2}[:.]\d{2}(?!\d)/;

/** Among the first lines of the text: `By NAME`, or a date. */
function isByline(block: Block, { start, prose, phrases }: Setting): boolean {
  if (isHeading(block)) return false;
  if (block.length <= 30 && CLOCK.test(block.text)) return true;
  if (block.index > start + 4 || block.length * prose.scale > 100 || hasSentence(block.text)) return false;
  return isMostlyDigits(block.text) || phrases.isByline(block.text);
}

/** Dates and times are one digit in seven letters or more. */
function isMostlyDigits(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) * 7 > text.length;
}

/** A box with an image and little else is the image's: its text is a caption. */
function holdsImage(holder: Box): boolean {
  let box: Box | null = holder;
  for (let level = 0; box && level < 3; level += 1, box = box.parent) {
    if (box.lastBlock - box.firstBlock > 3) return false;
    if (box.lastImage > box.firstImage) return true;
  }
  return false;
}

function isTail(block: Block, setting: Setting): boolean {
  const { container, page } = setting;
  if (block.index >= container.core.lastBlock) return false;
  const holder = holderOf(block);
  // Directly after the last paragraph, in the same box: a short last sentence or list.
  return holder === holderOf(page.blocks[setting.end] ?? block);
}

/** Above this share a line is a link to another story, not a sentence with a link in it. */
const ALL_LINK = 0.85;

function isLinkLine(block: Block, setting: Setting): boolean {
  const { box } = block;
  if (block.linkLength <= block.length * 0.5) return false;
  if (setting.isOwnStyle(holderOf(block)) && /^(?:https?:\/\/|www\.)\S+$/.test(block.text)) return false;
  const list = box.tag === 'li' ? box.parent : null;
  if (list) return linkShare(list, setting.page) > 0.7;
  if (!setting.isOwnStyle(holderOf(block))) return true;
  // A subheading that is a link leads to the page's top or its own anchor, if text follows it at once.
  if (isHeading(block)) return (setting.prose.weight[block.index + 1] ?? 0) === 0;
  if (block.linkLength > block.length * 0.97 && block.length > 100) return true;
  return block.linkLength > block.length * ALL_LINK && !/[.:…。]["”»]?$/.test(block.text);
}

function linkShare(box: Box, page: Page): number {
  let length = 0;
  let links = 0;
  for (let index = box.firstBlock; index < box.lastBlock; index += 1) {
    length += page.blocks[index]?.length ?? 0;
    links += page.blocks[index]?.linkLength ?? 0;
  }
  return length === 0 ? 0 : links / length;
}

function isStray(block: Block, setting: Setting): boolean {
  if (block.index < setting.start) return false;
  if ((setting.prose.weight[block.index] ?? 0) > 0) return false;
  const holder = holderOf(block);
  if (isInDataTable(block, setting)) return false;
  if (setting.isOwnStyle(holder) || setting.container.holders.has(holder))
    return holder === block.box && block.length * setting.prose.scale < 20;
  return !/^h[1-6]$/.test(block.box.tag);
}

function isInset(block: Block, setting: Setting): boolean {
  if (block.index < setting.start) return false;
  const holder = holderOf(block);
  if (setting.isOwnStyle(holder)) return false;
  if (/^h[1-6]$/.test(block.box.tag) && (setting.prose.weight[block.index] ?? 0) === 0) return false;
  // A quotation beside the text is text, unless it repeats the story's own words.
  if (isInQuote(block.box) || isInDataTable(block, setting)) return false;
  // The largest box around it that holds no text in the story's style.
  let foreign = holder;
  while (foreign.parent && foreign.parent !== setting.container.core && !holdsOwn(foreign.parent, setting))
    foreign = foreign.parent;
  if (foreign === setting.container.core) return false;
  if (foreign.lastImage > foreign.firstImage || holdsControl(foreign, setting.page)) return true;
  let headings = 0;
  let links = 0;
  for (let index = foreign.firstBlock; index < foreign.lastBlock; index += 1) {
    const other = setting.page.blocks[index];
    if (!other) continue;
    if (/^h[1-6]$/.test(other.box.tag)) headings += 1;
    if (other.linkLength > other.length / 2) links += 1;
  }
  return headings + links > 0;
}

/** Figures in rows and columns among the paragraphs are text; a table that lays out the page holds paragraphs itself. */
function isInDataTable({ box }: Block, { page, container }: Setting): boolean {
  if (box.tag !== 'td' && box.tag !== 'th') return false;
  let table: Box | null = box;
  while (table && table.tag !== 'table') table = table.parent;
  if (!table || table.index <= container.core.index || table.index >= container.core.lastBox) return false;
  return linkShare(table, page) < 0.5;
}

function isInQuote(box: Box): boolean {
  return box.tag === 'blockquote' || box.parent?.tag === 'blockquote';
}

/** A box with a button in it is a tool (a notice that an embedded post needs consent, a poll), not text. */
function holdsControl(box: Box, page: Page): boolean {
  for (let index = box.index + 1; index < box.lastBox; index += 1) {
    if (/^(?:button|form)$/.test(page.boxes[index]?.tag ?? '')) return true;
  }
  return false;
}

function holdsOwn(box: Box, setting: Setting): boolean {
  for (const holder of setting.container.holders) {
    if (holder.index >= box.index && holder.index < box.lastBox && setting.isOwnStyle(holder)) return true;
  }
  return false;
}
