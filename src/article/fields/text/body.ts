import type { Byline } from '../../article.ts';
import type { BodyBlock, Inline } from '../../body.ts';
import { inlineText } from '../../forms/body-text.ts';
import type { Field, Reading } from '../../field.ts';
import { ofKnown, wordsOf } from '../../languages/index.ts';
import { buildBody } from './body-tree.ts';
import { closingAgency } from '../publisher/closing-agency.ts';
import { fold } from '../../text/text.ts';
import type { TextBlock } from '../../text-page.ts';
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
  return blocks.filter((block, at) => at < blocks.length - LAST_BLOCKS || !isPortrait(block, chosen.byline));
}

/** Who wrote the story is told among them, each writer by a block. */
const LAST_BLOCKS = 3;

/** `Wren Castellane is the Courier’s harbour reporter.`: below the text, who wrote it. */
function isPortrait({ text, box }: TextBlock, byline: Byline | null): boolean {
  if (text.length > LONGEST_PORTRAIT || /^(?:h[1-6]|li)$/.test(box.tag)) return false;
  const writer = byline?.authors.find(({ name, kind }) => kind === 'person' && text.startsWith(name));
  // A name before a colon speaks in an interview.
  return (
    writer !== undefined &&
    writer.name.includes(' ') &&
    /^(?:\s+\p{Ll}|,\s|\s[(–])/u.test(text.slice(writer.name.length))
  );
}

const LONGEST_PORTRAIT = 400;

/** Place and agency may have been taken off the lead's beginning; a lead of several lines has each of them in it. */
const LONGEST_PREFIX = 40;

function isLead(text: string, lead: string): boolean {
  if (text === '' || lead === '') return false;
  return lead.includes(text) || (text.endsWith(lead) && text.length - lead.length <= LONGEST_PREFIX);
}

/** An agency's name before the first paragraph (`TTXVN - `) is a credit: it stands in `agency` and `dateline`. */
function withoutAgency(value: BodyBlock[], prefix: string): void {
  const first = value.find((node) => node.type === 'paragraph');
  if (prefix === '' || first?.type !== 'paragraph' || !inlineText(first.children).startsWith(prefix)) return;
  drop(first.children, prefix.length, 0);
}

/** So it is behind the last: `… at half the price. — VNS`. */
function withoutSignature(value: BodyBlock[], suffix: string): void {
  const last = value.findLast((node) => node.type === 'paragraph');
  if (suffix !== '' && last?.type === 'paragraph' && inlineText(last.children).endsWith(suffix))
    drop(last.children, suffix.length, -1);
}

/** Takes characters off the start (0) or the end (-1) of a run of inline nodes, and the nodes that are empty then. */
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
 * What stood over something that is gone: `More on the ferry in our live blog:` above a teaser, the title of a note. A longer
 * text before a colon has words of its own to say.
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

/** The mark that closes a story (`./.`) is no text; the sentence keeps its full stop. */
function withoutEndMark(value: BodyBlock[]): void {
  const last = value.findLast((node) => node.type === 'paragraph');
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
