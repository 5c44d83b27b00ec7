/** Runs in the browser, for `explain.ts`: everything that was seen on one page, as data. */
import type { Article } from '../../src/article/article.ts';
import { blockTexts } from '../../src/article/forms/body-text.ts';
import { detectArticle, type Detection } from '../../src/article/detection/detect.ts';
import type { ArticleEvidence } from '../../src/article/evidence.ts';
import { extractArticle, inItsLanguages } from '../../src/article/extract.ts';
import { withoutSideLines } from '../../src/article/fields/text/side-lines.ts';
import { findPictures } from '../../src/article/layout/photos/find-pictures.ts';
import { findStory } from '../../src/article/layout/story/story.ts';
import type { Box } from '../../src/article/page.ts';
import { readGalley } from '../../src/article/read-galley.ts';
import { link } from '../../src/article/text-page.ts';
import { readPage } from '../../src/article/read-page.ts';

export interface Explanation {
  detection: Detection;
  evidence: ArticleEvidence;
  warnings: Article['warnings'];
  /** The box of the text. */
  core: string;
  blocks: ExplainedBlock[];
  body: string[];
  photos: Article['photos'];
  /** Every other image: its address, and the rule that dropped it. */
  otherImages: { src: string; rule: string }[];
}

export interface ExplainedBlock {
  index: number;
  text: string;
  /** Letters, and how many of them in links. */
  length: number;
  linkLength: number;
  /** The boxes around it, innermost last. */
  where: string;
  /** `body`, the rule that dropped it, or `outside`. */
  verdict: string;
}

/** Explains a page from its source, or the document that is open where `source` is null. */
export function explain(source: string | null, url: string): Explanation {
  const read = source === null ? document : new DOMParser().parseFromString(source, 'text/html');
  const { article, evidence } = extractArticle(read, { url });
  const page = readPage(read, url);
  const story = inItsLanguages(read, url, () => findStory(page));
  const linked = link(inItsLanguages(read, url, () => readGalley(read, { url })));
  const { body, dropped } = withoutSideLines(linked.page, linked.story);
  const inBody = new Set(body);
  return {
    detection: detectArticle(read, url),
    evidence,
    warnings: article.warnings,
    core: path(story.core, 8),
    blocks: page.blocks.map(({ index, text, length, linkLength, box }) => {
      const verdict = inBody.has(index) ? 'body' : (dropped.get(index) ?? 'outside');
      return { index, text, length, linkLength, where: path(box, 3), verdict };
    }),
    body: blockTexts(article.body),
    photos: article.photos,
    otherImages: [...inItsLanguages(read, url, () => findPictures(page, story).dropped)].map(([index, rule]) => {
      const element = page.images[index]?.element;
      return {
        src: element?.getAttribute('src') ?? element?.getAttribute('data-src') ?? element?.localName ?? '',
        rule,
      };
    }),
  };
}

function path(box: Box, levels: number): string {
  const parts: string[] = [];
  for (let at: Box | null = box; at && parts.length < levels; at = at.parent) {
    parts.unshift(`${at.tag}${at.names === '' ? '' : `[${at.names.trim().slice(0, 40)}]`}`);
  }
  return parts.join(' > ');
}
