import type { Box, Page } from '../../page.ts';
import type { Container } from '../story/container.ts';
import type { Prose } from '../story/prose.ts';
import type { Apart } from '../story/set-apart.ts';

/** What the rules know of the story when they look at one of its blocks. Places are indexes of the page's blocks. */
export interface DropContext {
  page: Page;
  prose: Prose;
  container: Container;
  apart: Apart;
  headline: number | null;
  /** First and last block of the story's prose, and the block at which its range ends. */
  start: number;
  end: number;
  last: number;
  /** Whether the box is set as the story's text is. */
  isOwnStyle: (box: Box) => boolean;
  /** Whether such a box lies in it. */
  holdsOwn: (box: Box) => boolean;
  isApart: (box: Box) => boolean;
  linkShare: (box: Box) => number;
  /** The page's own summaries, folded. */
  descriptions: readonly string[];
}
