import type { Byline } from '../../article.ts';
import type { BodyBlock, Inline } from '../../body.ts';
import { inlineText } from '../../forms/body-text.ts';
import type { Field, Reading } from '../../field.ts';
import { ofKnown, wordsOf } from '../../languages/index.ts';
import { buildBody } from './body-tree.ts';
import { closingAgency } from '../publisher/closing-agency.ts';
import { fold } from '../../text/text.ts';
import type { TextBlock } from '../../text-page.ts';
import { rightsIn } from '../../layout/credits/rights.ts';
import { openingAgency } from '../publisher/opening-agency.ts';

/** The story's text and photos in reading order, without the lead: that is a field of its own. */
export const body: Field<'body'> = {
  name: 'body',
  absent: [],
  text: (blocks) => `${blocks.length}`,
  candidates: (reading) => {
    const { story, placed } = reading;
    const blocks = bodyBlocks(reading);
    const value = buildBody(blocks, placed, story.core);
    if (value.length === 0) return [];
    withoutLastPointer(value);
    withoutRights(value);
    withoutSignature(value, closingAgency(reading)?.suffix ?? '');
    withoutEndMark(value);
    withoutAgency(value, openingAgency(reading)?.prefix ?? '');
    return [{ value, raw: '', source: 'layout', where: story.core.tag, score: 1 }];
  },
};

/** The story's blocks without captions and credits, and without the blocks that are the chosen lead or deck. */
function bodyBlocks({ page, story, photos, chosen }: Reading): TextBlock[] {
  const captions = new Set(photos.flatMap(({ captionBlocks }) => captionBlocks));
  const lead = fold(chosen.lead ?? '');
  const deck = fold(chosen.subheadline ?? '');
  const blocks: TextBlock[] = [];
  for (const index of story.body) {
    const block = page.blocks[index];
    if (!block || captions.has(index)) continue;
    if (blocks.length === 0 && (isLead(fold(block.text), lead) || isLead(fold(block.text), deck))) continue;
    blocks.push(block);
  }
  // What stood below it was dropped: `* The names were changed.`
  const signature = fold(chosen.byline?.raw ?? '');
  if (blocks.length > 1 && fold(blocks.at(-1)?.text ?? '') === signature) blocks.pop();
  return blocks.filter(
    (block, at) => at === 0 || at < blocks.length - LAST_BLOCKS || !isPortrait(block, chosen.byline),
  );
}

/** How many blocks at the end may tell about the authors, one block for each. */
const LAST_BLOCKS = 3;

/** A note about an author below the text: `Wren Castellane is the Courier’s harbour reporter.` */
function isPortrait({ text, box }: TextBlock, byline: Byline | null): boolean {
  if (text.length > LONGEST_PORTRAIT || /^(?:h[1-6]|li)$/.test(box.tag)) return false;
  const writer = byline?.authors.find(({ name, kind }) => kind === 'person' && text.startsWith(name));
  // A name before a colon is a speaker in an interview.
  return (
    writer !== undefined &&
    writer.name.includes(' ') &&
    /^(?:\s+\p{Ll}|,\s|\s[(–])/u.test(text.slice(writer.name.length))
  );
}

const LONGEST_PORTRAIT = 400;

/** Letters of a dateline that was cut off the beginning of the lead. */
const LONGEST_PREFIX = 40;

/** Whether a block's text (folded) is the lead, one of its lines, or the lead after a dateline. */
function isLead(text: string, lead: string): boolean {
  if (text === '' || lead === '') return false;
  return lead.includes(text) || (text.endsWith(lead) && text.length - lead.length <= LONGEST_PREFIX);
}

/** Removes an agency's name before the first paragraph (`TTXVN - `): it is in the fields `agency` and `dateline`. */
function withoutAgency(value: BodyBlock[], prefix: string): void {
  const first = value.find((node) => node.type === 'paragraph');
  if (prefix === '' || first?.type !== 'paragraph' || !inlineText(first.children).startsWith(prefix)) return;
  drop(first.children, prefix.length, 0);
}

/** Removes an agency's name after the last paragraph: `… at half the price. — VNS`. */
function withoutSignature(value: BodyBlock[], suffix: string): void {
  const last = value.findLast((node) => node.type === 'paragraph');
  if (suffix !== '' && last?.type === 'paragraph' && inlineText(last.children).endsWith(suffix))
    drop(last.children, suffix.length, -1);
}

/** Removes whose the rights are from the last paragraph's end: `… at half the price. RIPRODUZIONE RISERVATA`. */
function withoutRights(value: BodyBlock[]): void {
  const last = value.findLast((node) => node.type === 'paragraph');
  const text = last?.type === 'paragraph' ? inlineText(last.children) : '';
  if (!/^(?:©|copyright)/i.test(text)) withoutSignature(value, rightsIn(text));
}

/** Removes characters from the start (0) or end (-1) of inline nodes, with nodes that become empty; returns how many are left to remove. */
function drop(children: Inline[], length: number, side: 0 | -1): number {
  let left = length;
  for (let node = children.at(side); node && left > 0; node = children.at(side)) {
    if (node.type === 'text') {
      const taken = Math.min(left, node.value.length);
      node.value = side === 0 ? node.value.slice(taken) : node.value.slice(0, node.value.length - taken);
      left -= taken;
      if (node.value !== '') break;
    } else if (node.type === 'break') left -= 1;
    else {
      left = drop(node.children, left, side);
      if (node.children.length > 0) break;
    }
    children.splice(side, 1);
  }
  return left;
}

/**
 * Removes last lines that introduced something that was dropped: `More on the ferry in our live blog:` above a teaser, or
 * the heading of a note. A longer text before a colon stays.
 */
function withoutLastPointer(value: BodyBlock[]): void {
  for (let last = value.at(-1); last && value.length > 1; last = value.at(-1)) {
    if (last.type !== 'heading' && last.type !== 'paragraph') return;
    const text = inlineText(last.children);
    if (last.type === 'paragraph' && (text.length > LONGEST_POINTER || !/[:：]$/.test(text))) return;
    // A quotation may be set as a heading.
    if (last.type === 'heading' && /[.!?…]$|[”»]$/.test(text)) return;
    value.pop();
  }
}

const LONGEST_POINTER = 120;

/** Removes the mark that ends a story (`./.`); the sentence keeps its full stop. */
function withoutEndMark(value: BodyBlock[]): void {
  // Notes may follow: `(1) See …`.
  const isMarked = (node: BodyBlock): boolean =>
    node.type === 'paragraph' && endMarks().some((words) => inlineText(node.children).endsWith(words));
  const last = value.findLast(isMarked);
  if (last?.type !== 'paragraph') return;
  let { children } = last;
  for (let node = children.at(-1); node && node.type !== 'text' && node.type !== 'break'; node = children.at(-1)) {
    ({ children } = node);
  }
  const node = children.at(-1);
  if (node?.type !== 'text') return;
  const mark = endMarks().find((words) => node.value.endsWith(words));
  if (!mark) return;
  node.value = node.value.slice(0, -mark.length).trimEnd();
  if (!/[.!?…]["”’»)]*$/.test(inlineText(last.children))) node.value += '.';
}

const endMarks = ofKnown(() => wordsOf((language) => language.endMarks));
