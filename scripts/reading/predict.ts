/** Runs in the browser, for `corpus.ts`: one page's prediction in the scorer's form. */
import { blockTexts } from '../../src/article/forms/body-text.ts';
import { detectArticle } from '../../src/article/detection/detect.ts';
import { extractArticle, inItsLanguages } from '../../src/article/extract.ts';
import { readPhotos, versionsOf } from '../../src/article/layout/photos/photos.ts';
import { findStory } from '../../src/article/layout/story/story.ts';
import { readPage } from '../../src/article/read-page.ts';

/** Parses `source` with scripts off and extracts; `took` is milliseconds for the extraction alone. */
export function predict(source: string, url: string): { prediction: unknown; took: number } {
  const document = new DOMParser().parseFromString(source, 'text/html');
  const start = performance.now();
  const { article } = extractArticle(document, { url });
  const took = performance.now() - start;
  const texts = blockTexts(article.body);
  // The truth may name another version of a picture than the largest, so all that the page offers are given.
  const page = readPage(document, url);
  const photos = inItsLanguages(document, url, () => readPhotos(page, findStory(page)));
  const versions = new Map(photos.map((photo) => [photo.photo.src, versionsOf(page, photo)]));
  // The scorer's text is lead, headings and paragraphs: the lead is added only where the body does not hold it.
  const lead = article.lead !== null && texts[0] !== article.lead ? [article.lead] : [];
  const prediction = {
    isArticle: detectArticle(document, url).isArticle,
    title: article.headline,
    authors: article.byline?.authors.map((author) => author.name) ?? [],
    publishedAt: article.publishedAt?.iso ?? null,
    section: article.section,
    topics: article.keywords,
    text: [...lead, ...texts].join('\n\n'),
    lead: article.lead,
    dateline: article.dateline,
    agency: article.agency,
    images: article.photos.map(({ src, caption, credit }) => {
      return { urls: versions.get(src) ?? [src], caption, credit: credit?.raw ?? null };
    }),
  };
  return { prediction, took };
}
