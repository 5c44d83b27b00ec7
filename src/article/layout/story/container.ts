/** The box that holds the story's text, and the styles of its paragraphs. */
import type { Box, Page } from '../../page.ts';
import { fold } from '../../text/text.ts';
import type { Prose } from './prose.ts';
import type { Apart } from './set-apart.ts';
import { inCard } from './cards.ts';
import { blocksIn, childrenOf, holdsBlock, nearestBox, weightIn } from '../page/inside.ts';
import { holderOf, styleOf } from './style.ts';

export interface Container {
  /** The smallest box that holds the whole story, including the headline if one box holds both. */
  region: Box;
  /** The box with the bulk of the text. */
  core: Box;
  /** Weights of the story's prose by index; 0 for all else. */
  weight: Float64Array;
  /** By style (see `styleOf`) its share of the core's prose. */
  styles: Map<string, number>;
  /** Holders of prose inside the core. */
  holders: Set<Box>;
  /** Weight of the core's prose. */
  total: number;
}

/** The search goes down into a child with this share of its parent's prose: the rest belongs to another part of the page. */
const BULK = 0.75;
/** Factor for text before the headline, which is seldom the story's. */
const BEFORE_HEADLINE = 0.05;
/** Factor for text in the `article` element that holds the headline. */
const WITH_HEADLINE = 3;
/** Factor for text that the structured data gives as the story's. */
const DECLARED = 3;
/** How many paragraphs are looked for in the declared text; each costs a search, and so many are enough to find the story. */
const MOST_LOOKED_FOR = 300;

/** Returns where the story's text lies, by the weight of prose that each box holds. */
export function findContainer(page: Page, prose: Prose, apart: Apart, headline: number | null): Container {
  const root = page.boxes[0];
  if (!root) throw new Error('no box');
  const weight = storyWeights(page, prose, apart, headline);
  const within = weightIn(weight);
  const core = descend(page, root, within);
  const styles = new Map<string, number>();
  const holders = new Set<Box>();
  const total = within(core);
  for (const block of blocksIn(page, core)) {
    const value = weight[block.index] ?? 0;
    if (value === 0) continue;
    const holder = holderOf(block);
    holders.add(holder);
    const style = styleOf(holder);
    styles.set(style, (styles.get(style) ?? 0) + value / total);
  }
  return { region: regionOf(core, headline), core, weight, styles, holders, total };
}

function storyWeights(page: Page, prose: Prose, apart: Apart, headline: number | null): Float64Array {
  const weight = new Float64Array(prose.weight.length);
  const declared = declaredText(page);
  let looked = 0;
  const frame =
    headline === null ? null : nearestBox(page.blocks[headline]?.box ?? null, ({ tag }) => tag === 'article');
  for (const block of page.blocks) {
    let value = prose.weight[block.index] ?? 0;
    if (value === 0 || apart(block.box) !== null || inCard(block, page, prose)) continue;
    if (headline !== null && block.index < headline) value *= BEFORE_HEADLINE;
    if (frame && holdsBlock(frame, block.index)) value *= WITH_HEADLINE;
    if (declared !== '' && looked < MOST_LOOKED_FOR) {
      looked += 1;
      if (declared.includes(fold(block.text.slice(0, 120)))) value *= DECLARED;
    }
    weight[block.index] = value;
  }
  return weight;
}

function descend(page: Page, root: Box, within: (box: Box) => number): Box {
  let box = root;
  for (;;) {
    const total = within(box);
    let next: Box | undefined;
    for (const child of childrenOf(page, box)) if (within(child) >= total * BULK && total > 0) next = child;
    // A lone paragraph is not a container: its box is.
    if (!next || /^(?:p|li|h[1-6]|blockquote|td)$/.test(next.tag)) return box;
    box = next;
  }
}

/** The smallest box with both headline and core; but never past the article element around both. */
function regionOf(core: Box, headline: number | null): Box {
  return headline === null ? (core.parent ?? core) : (nearestBox(core, (box) => holdsBlock(box, headline)) ?? core);
}

function declaredText({ metadata }: Page): string {
  const text = metadata.article?.data['articleBody'];
  return typeof text === 'string' ? fold(text.replace(/<[^<>]+>/g, ' ')) : '';
}
