/**
 * Which block is likely the headline, before anything is known of the text: the search for the story starts from it.
 * Where the headline truly stands is asked again when the text is found (`headline-place.ts`).
 */
import type { Block, Page } from '../../page.ts';
import { fold } from '../../text/text.ts';
import { declaredTitles, titleParts } from './declared-titles.ts';

/** Scores: a first-level heading that says what the metadata say is the headline beyond doubt. */
const FIRST_LEVEL = 2;
const OTHER_LEVEL = 0.5;
const SAME_AS_DECLARED = 3;
const PART_OF_DECLARED = 2;
const HIDDEN = -1.5;

/** Returns the index of the headline's block, or null where the page shows none. Of equals, the first one. */
export function findAnchor(page: Page): number | null {
  const declared = declaredTitles(page)
    .map(fold)
    .filter((title) => title !== '');
  const heading = bestOf(page, declared, levelOf);
  if (declared.length === 0 || (heading !== null && !isTeaser(page.blocks[heading]))) return heading;
  // No heading is one, or one of a list that the story is in too: a line set in a `div` that says what the metadata say.
  const longest = Math.max(...declared.map((title) => title.length));
  const parts = declared.concat(titleParts(declaredTitles(page)).map(fold));
  const line = bestOf(page, parts, (block) => (block.length >= 8 && block.length < longest * 1.5 ? OUTSIDE : 0));
  return line !== null && (heading === null || line < heading) ? line : heading;
}

/** A lower heading that is a link: of a list of stories, or of a blog's page. */
function isTeaser(block: Block | undefined): boolean {
  return block !== undefined && levelOf(block) > 1 && block.linkLength > block.length / 2;
}

/** Stands for the level of what is no heading. */
const OUTSIDE = 7;

function bestOf(page: Page, declared: string[], place: (block: Block) => number): number | null {
  let best: number | null = null;
  let bestScore = 1;
  for (const block of page.blocks) {
    const level = place(block);
    if (level === 0) continue;
    let score = level === 1 ? FIRST_LEVEL : level < OUTSIDE ? OTHER_LEVEL : 0;
    const text = fold(block.text);
    if (text.length >= 8) {
      if (declared.includes(text)) score += SAME_AS_DECLARED;
      else if (level === 1 && declared.some((title) => overlaps(title, text))) score += PART_OF_DECLARED;
    }
    if (block.box.hidden) score += HIDDEN;
    if (block.linkLength > block.length / 2) score -= 1;
    if (score > bestScore) {
      best = block.index;
      bestScore = score;
    }
  }
  return best;
}

/** One holds the other: a title with the site's name at its end, or a headline that was shortened for search engines. */
function overlaps(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 12 && (a.includes(b) || b.includes(a));
}

/** The level of the heading that the block is, or 0. */
function levelOf({ box }: Block): number {
  return levelNamed(box.tag) || levelNamed(box.parent?.tag ?? '');
}

function levelNamed(tag: string): number {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0;
}
