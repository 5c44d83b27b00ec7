/** Where the story lies in the page: which blocks are its body, and by which rule every other block was left out. */
import type { Box, Page } from '../page.ts';

export interface Story {
  /** The smallest box that holds the whole body. */
  box: Box;
  /** Indexes into `page.blocks` of the body's blocks (lead included, where it stands), in reading order. */
  body: number[];
  /** For each block inside the story's range that is not body: the rule that dropped it. */
  dropped: Map<number, string>;
  /** Index of the headline's block, or null. */
  headline: number | null;
}

/** Finds the story by text density: the box with the most text outside links. On a page without text, an empty body. */
export function findStory(page: Page): Story {
  const root = page.boxes[0];
  if (!root) throw new Error('a page has at least its root box');
  const paragraphs = page.blocks.filter((block) => block.box.tag === 'p' && !block.box.hidden && block.length > 60);
  const weights = new Map<Box, number>();
  for (const block of paragraphs) {
    let weight = block.length - 2 * block.linkLength;
    for (let box = block.box.parent, step = 0; box && step < 4; box = box.parent, step += 1) {
      weights.set(box, (weights.get(box) ?? 0) + weight);
      weight *= 0.7;
    }
  }
  let best = root;
  for (const [box, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = box;
  const body: number[] = [];
  const dropped = new Map<number, string>();
  for (const block of page.blocks.slice(best.firstBlock, best.lastBlock)) {
    if (block.box.hidden) dropped.set(block.index, 'hidden');
    else if (block.linkLength > block.length / 2) dropped.set(block.index, 'mostly-links');
    else body.push(block.index);
  }
  const headline = page.blocks.find((block) => block.box.tag === 'h1' && !block.box.hidden)?.index ?? null;
  return { box: best, body, dropped, headline };
}
