/** Where the story lies in the page: which blocks are its body, and by which rule every other block was left out. */
import type { Block, Box, Page } from '../page.ts';
import { findContainer } from './container.ts';
import { dropRuleOf, type Setting } from './drop-rules.ts';
import { findHeadline } from './headline.ts';
import { phrasesFor } from './phrases.ts';
import { dropRepeats } from './repeats.ts';
import { weighProse } from './prose.ts';
import { setApart } from './set-apart.ts';
import { holderOf, styleOf } from './style.ts';

export interface Story {
  /** The smallest box that holds the headline and the whole body. */
  box: Box;
  /** The box with the bulk of the text. */
  core: Box;
  /** Indexes into `page.blocks` of the body's blocks (lead included, where it stands), in reading order. */
  body: number[];
  /** For each block inside the story's range that is not body: the rule that dropped it. */
  dropped: Map<number, string>;
  /** Index of the headline's block, or null. */
  headline: number | null;
  /** Index of the first block set like the text itself: what stands between the headline and it is above the text. */
  start: number;
}

/** A style is the story's own with at least this share of what the most common one has of the text. */
const OWN_STYLE = 0.15;

/** Finds the story. On a page without text, an empty body. */
export function findStory(page: Page): Story {
  const headline = findHeadline(page);
  let { prose, apart, container } = look(page, headline, false);
  if (container.total < LITTLE_PROSE) {
    const lenient = look(page, headline, true);
    if (lenient.container.total > container.total * 2) ({ prose, apart, container } = lenient);
  }
  const { core, region, weight, styles } = container;
  const commonest = Math.max(0, ...styles.values());
  const styleMemo = new Map<Box, boolean>();
  const isOwnStyle = (box: Box): boolean => {
    let own = styleMemo.get(box);
    if (own === undefined)
      styleMemo.set(box, (own = box === core || (styles.get(styleOf(box)) ?? 0) >= OWN_STYLE * commonest));
    return own;
  };
  // The range: from the first to the last block of prose that is set like the core's.
  let start = -1;
  let end = -1;
  const last = nextStory(page, region, core, headline);
  for (let index = region.firstBlock; index < last; index += 1) {
    const block = page.blocks[index];
    if (!block || (weight[index] ?? 0) === 0 || (headline !== null && index <= headline)) continue;
    const inCore = index >= core.firstBlock && index < core.lastBlock;
    const own = isOwnStyle(holderOf(block));
    if (!inCore && !own) continue;
    if (start < 0 && own) start = index;
    end = index;
  }
  const phrases = phrasesFor(page);
  const setting: Setting = { page, prose, container, apart, headline, start, end, last, isOwnStyle, phrases };
  const body: number[] = [];
  const dropped = new Map<number, string>();
  if (start >= 0) {
    const from = headline === null ? start : Math.min(headline, start);
    for (const block of page.blocks.slice(from, last)) {
      const rule = dropRuleOf(block, setting);
      if (rule === null) body.push(block.index);
      else dropped.set(block.index, rule);
    }
    dropRepeats(setting, body, dropped);
    trim(setting, body, dropped);
  }
  return { box: region, core, body, dropped, headline, start: Math.max(start, 0) };
}

/** With less running text than two lines, the story is a list, a table or verse. */
const LITTLE_PROSE = 200;

function look(page: Page, headline: number | null, lenient: boolean): Pick<Setting, 'prose' | 'apart' | 'container'> {
  const prose = weighProse(page, lenient);
  const apart = setApart(prose, headline);
  return { prose, apart, container: findContainer(page, prose, apart, headline) };
}

/** The block at which the next story begins, where pages append one after the other; else the region's end. */
function nextStory(page: Page, region: Box, core: Box, headline: number | null): number {
  if (headline === null) return region.lastBlock;
  const title = page.blocks[headline]?.text;
  for (let index = Math.max(core.firstBlock, headline + 1); index < region.lastBlock; index += 1) {
    const block = page.blocks[index];
    if (block?.box.tag === 'h1' && block.text !== title && index > core.firstBlock + 3 && index >= core.lastBlock)
      return index;
  }
  return region.lastBlock;
}

/** Headings belong to what follows them; a story ends with a sentence. */
function trim({ page, prose, apart, start }: Setting, body: number[], dropped: Map<number, string>): void {
  const lines: number[] = [];
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const index = body[at] ?? 0;
    const block = page.blocks[index];
    if (!block || index <= start || (prose.weight[index] ?? 0) > 0 || !isClosingLine(block, prose.scale)) break;
    lines.push(index);
  }
  // One to three lines without a full stop are the byline, the source, a last heading; more are a list without markup.
  if (lines.length <= MOST_CLOSING_LINES) {
    for (const index of lines) dropped.set(index, 'closing-line');
    body.length -= lines.length;
  }
  for (let at = body.length - 2; at >= 0; at -= 1) {
    const index = body[at] ?? 0;
    const block = page.blocks[index];
    const next = page.blocks[body[at + 1] ?? 0];
    if (!block || !next || !isHeading(block) || index < start) continue;
    // Something was dropped between the heading and the next text: the heading was that thing's title.
    let between = false;
    for (let i = index + 1; i < next.index; i += 1) {
      if (dropped.get(i) !== 'caption' && dropped.get(i) !== 'advertisement') between = true;
    }
    if (between && apart.ruleOf(block.box) === null && block.box.parent !== next.box.parent) {
      body.splice(at, 1);
      dropped.set(index, 'heading-without-text');
    }
  }
}

const MOST_CLOSING_LINES = 3;
/** Longer lines than these are text that lost its full stop. */
const LONGEST_CLOSING_LINE = 90;

function isClosingLine(block: Block, scale: number): boolean {
  if (isHeading(block)) return true;
  if (/^(?:li|td|dd)$/.test(block.box.tag) || block.length * scale > LONGEST_CLOSING_LINE) return false;
  return !/[.!?…。！？؟।:]["'”’»«“)\]」』]*$/.test(block.text);
}

function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.box.tag);
}
