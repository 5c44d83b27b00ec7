/**
 * Telling a page that has lost the story that was saved from it: a notice that it is gone stands in its place, or only its
 * first lines are shown. Saved unasked, the page would take the place of the whole story.
 */
import type { Article } from '../../article/article.ts';
import { addressWords, shareAmong } from '../../article/address/address-words.ts';
import { blockTexts } from '../../article/forms/body-text.ts';

/** `story-gone`: the page no longer shows the story; `text-cut`: it shows less of the text than is saved. */
export const LOSSES = ['story-gone', 'text-cut'] as const;
export type Loss = (typeof LOSSES)[number];

type Story = Pick<Article, 'headline' | 'body' | 'warnings'>;

/** Below this share of common words a headline is none that was rewritten. */
const ALIKE = 0.25;
/** A page with less of the saved text than this, and no other sign of a story, has lost it. A correction cuts less. */
const LITTLE = 0.25;

/** Returns what the page has lost of the saved story, or null. `isArticle` tells whether it looks like a story at all. */
export function lossOf(saved: Story, page: Story, isArticle: boolean): Loss | null {
  const [before, now] = [lengthOf(saved), lengthOf(page)];
  if (!isArticle && (!areAlike(saved.headline, page.headline) || now < before * LITTLE)) return 'story-gone';
  return isCut(page) && !isCut(saved) && now < before ? 'text-cut' : null;
}

const isCut = ({ warnings }: Story): boolean => warnings.some(({ code }) => code === 'body-truncated');

const lengthOf = ({ body }: Story): number => blockTexts(body).join(' ').length;

function areAlike(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const [words, others] = [addressWords(one), addressWords(other)];
  const [fewer, more] = words.size < others.size ? [words, others] : [others, words];
  return fewer.size > 0 && shareAmong(fewer, more) >= ALIKE;
}
