/** What is inside a box. */
import type { Block, Box, Page } from '../../page.ts';

type Extent = Pick<Box, 'firstBlock' | 'lastBlock'>;

/** Returns the blocks in a box, in reading order. */
export function blocksIn({ blocks }: Pick<Page, 'blocks'>, { firstBlock, lastBlock }: Extent): Block[] {
  return blocks.slice(firstBlock, lastBlock);
}

/** Returns the boxes that lie directly in a box. */
export function* childrenOf({ boxes }: Pick<Page, 'boxes'>, { index, lastBox }: Box): Generator<Box> {
  for (let child = boxes[index + 1]; child && child.index < lastBox; child = boxes[child.lastBox]) yield child;
}

/** Returns the innermost box for which `isOne` holds, from `box` outwards; null when there is none. */
export function nearestBox(box: Box | null, isOne: (box: Box) => boolean): Box | null {
  for (let at = box; at; at = at.parent) if (isOne(at)) return at;
  return null;
}

/** Returns how many characters the blocks have. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}

/** Returns whether the block with this index lies in the box. */
export function holdsBlock({ firstBlock, lastBlock }: Extent, index: number): boolean {
  return index >= firstBlock && index < lastBlock;
}

/** Returns a function that sums `weights` (one for each block of the page) over a box; each call is one subtraction. */
export function weightIn(weights: Float64Array): (box: Extent) => number {
  const before = new Float64Array(weights.length + 1);
  for (let index = 0; index < weights.length; index += 1)
    before[index + 1] = (before[index] ?? 0) + (weights[index] ?? 0);
  return ({ firstBlock, lastBlock }) => (before[lastBlock] ?? 0) - (before[firstBlock] ?? 0);
}

/** A box with a button in it is a tool (a notice that an embedded post needs consent, a poll), not text. */
export function holdsControl(box: Box, { boxes }: Pick<Page, 'boxes'>): boolean {
  return boxes.slice(box.index + 1, box.lastBox).some(({ tag }) => /^(?:button|form)$/.test(tag));
}
