/** Runs in the browser, for `corpus.ts`: one page's prediction in the scorer's form. */
import { blockTexts } from '../src/article/body-text.ts';
import { detectArticle } from '../src/article/detect.ts';
import { extractArticle } from '../src/article/extract.ts';

/** Parses `source` with scripts off and extracts; `took` is milliseconds for the extraction alone. */
export function predict(source: string, url: string): { prediction: unknown; took: number } {
  const document = new DOMParser().parseFromString(source, 'text/html');
  const start = performance.now();
  const { article } = extractArticle(document, { url });
  const took = performance.now() - start;
  const texts = blockTexts(article.body);
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
    images: article.photos.map(({ src, caption, credit }) => ({ url: src, caption, credit: credit?.raw ?? null })),
  };
  return { prediction, took };
}
