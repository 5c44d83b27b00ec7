/** The ends of things: a story ends with a sentence, a subheading stands before text. */
import type { Block } from '../../page.ts';
import type { DropContext } from './drop-context.ts';
import { FULL_STOP } from '../story/prose.ts';
import { holderOf, isHeading } from '../story/style.ts';

/** One to three lines are the byline, the source, a last heading; more are a list without markup. */
const MOST_CLOSING_LINES = 3;
/** Longer lines than these are text that lost its full stop. Latin letters. */
const LONGEST_CLOSING_LINE = 90;

/** Drops from `body` the lines after its last sentence, and subheadings whose text was dropped. */
export function trimBody(context: DropContext, body: number[], dropped: Map<number, string>): void {
  dropClosingLines(context, body, dropped);
  dropHeadings(context, body, dropped);
}

function dropClosingLines({ page, prose, start }: DropContext, body: number[], dropped: Map<number, string>): void {
  const lines: number[] = [];
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const index = body[at] ?? 0;
    const block = page.blocks[index];
    const isClosing =
      block && (isContact(block) || ((prose.weight[index] ?? 0) === 0 && isClosingLine(block, prose.scale)));
    if (index <= start || !isClosing) break;
    lines.push(index);
  }
  if (lines.length > MOST_CLOSING_LINES) return;
  for (const index of lines) dropped.set(index, 'closing-line');
  body.length -= lines.length;
}

function isClosingLine(block: Block, scale: number): boolean {
  if (isHeading(block)) return true;
  if (/^(?:li|td|dd)$/.test(block.box.tag) || block.length * scale > LONGEST_CLOSING_LINE) return false;
  // `H.M.` signs with initials, `(APA/red.)` with whom it is from, `(Applause.)` is text; a bracket behind the last sentence does too, or Chinese agencies' with editor and day.
  return (
    (!FULL_STOP.test(block.text) && !/[.!?。]["”“»]?\s?[(（]\D/.test(block.text)) ||
    /^(?:\S\.){2,4}$|^\((?![A-Z][^/A-Z]{3,}\.)[^\s()]{2,20}\)$/.test(block.text)
  );
}

/** `Ann Fell can be reached at ann@courier.example.` */
function isContact({ text, length }: Block): boolean {
  return length < LONGEST_CONTACT && /\S@\S+\.\w/.test(text);
}

const LONGEST_CONTACT = 150;

/** Where something was dropped between a heading and the next text, and these are no neighbours, it was that thing's title. */
function dropHeadings({ page, start }: DropContext, body: number[], dropped: Map<number, string>): void {
  const indexes = [...body];
  body.length = 0;
  for (const [at, index] of indexes.entries()) {
    const block = page.blocks[index];
    const next = page.blocks[indexes[at + 1] ?? -1];
    if (block && next && index >= start && isHeading(block) && isParted(block, next, dropped)) {
      dropped.set(index, 'heading-without-text');
    } else {
      body.push(index);
    }
  }
}

function isParted(heading: Block, next: Block, dropped: Map<number, string>): boolean {
  if (holderOf(heading) === holderOf(next)) return false;
  for (let index = heading.index + 1; index < next.index; index += 1) {
    const rule = dropped.get(index);
    if (rule !== 'caption' && rule !== 'advertisement') return true;
  }
  return false;
}
