/** A story whose place is given: the person pointed at the boxes that hold its text. */
import type { Box, Page } from '../../page.ts';
import { blocksIn, holdsBlock } from '../page/inside.ts';
import type { Prose } from './prose.ts';

/** Rules that judge by a block's place in the story: they don't apply where the person has shown the place. */
const BY_PLACE = new Set(['above-text', 'after-text', 'outside-rule', 'stray', 'closing-line']);

/** Returns the weights of the page's prose with nothing outside `within`. */
export function confine({ weight, scale }: Prose, within: readonly Box[]): Prose {
  return { weight: weight.map((value, index) => (isWithin(index, within) ? value : 0)), scale };
}

/** Removes from `body` what is outside `within`, and adds what was dropped inside it only because of its place. Changes both. */
export function keepTo(within: readonly Box[], page: Page, body: number[], dropped: Map<number, string>): void {
  const kept = new Set(body.filter((index) => isWithin(index, within)));
  for (const index of body) if (!kept.has(index)) dropped.set(index, 'outside-rule');
  for (const outer of within) {
    for (const { index, box } of blocksIn(page, outer)) {
      const rule = dropped.get(index);
      if (box.hidden || (rule !== undefined && !BY_PLACE.has(rule))) continue;
      dropped.delete(index);
      kept.add(index);
    }
  }
  body.splice(0, body.length, ...[...kept].toSorted((a, b) => a - b));
}

function isWithin(index: number, boxes: readonly Box[]): boolean {
  return boxes.some((box) => holdsBlock(box, index));
}
