/** A cheap first look: does this page look like a news article? */
import { readPage } from './read-page.ts';
import { findStory } from './layout/story.ts';

/** Whether the page looks like a news article: `score` from 0 to 1, `reasons` as codes, strongest first. */
export interface Detection {
  isArticle: boolean;
  score: number;
  reasons: string[];
}

/** Returns whether the document is a news article, with a score from 0 to 1 and the reasons. Never throws. */
export function detectArticle(document: Document, url: string): Detection {
  const page = readPage(document, url);
  const story = findStory(page);
  const length = story.body.reduce((sum, index) => sum + (page.blocks[index]?.length ?? 0), 0);
  const score = (page.metadata.article ? 0.5 : 0) + Math.min(0.5, length / 2000);
  const reasons = [
    page.metadata.article ? 'article-markup' : 'no-article-markup',
    length > 800 ? 'long-text' : 'short-text',
  ];
  return { isArticle: score >= 0.5, score, reasons };
}
