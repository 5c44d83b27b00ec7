/** Reads the article in the page, and notices when the page rewrites itself meanwhile. */
import type { Article } from '../article/article.ts';
import { detectArticle } from '../article/detect.ts';
import { extractArticle, type Extraction } from '../article/extract.ts';
import type { SiteRule } from '../article/rules/site-rule.ts';
import type { PageReading } from '../messages/to-content.ts';
import { watchPage } from './page-changes.ts';

/** Milliseconds for all of it; the issue behind: a page must never hang, however large it is. */
const TIME_LIMIT = 2000;

/**
 * Returns the article on the page with its evidence. When the page changed while it was read, it is read once more; when
 * it changed again, the warning `page-changed` says so. Never longer than 2 s, and never rejects for a bad page.
 */
export async function readArticle(
  document: Document,
  signal: AbortSignal,
  rules: readonly SiteRule[] = [],
): Promise<PageReading> {
  const start = performance.now();
  const left = () => TIME_LIMIT - (performance.now() - start);
  let reading = await readOnce(document, left(), signal, rules);
  if (reading.changed && left() > TIME_LIMIT / 2) reading = await readOnce(document, left(), signal, rules);
  const { article, evidence } = reading.extraction;
  if (reading.changed) warn(article);
  return {
    detection: detectArticle(document, article.url),
    article,
    evidence,
    took: Math.round(performance.now() - start),
  };
}

async function readOnce(
  document: Document,
  timeLimit: number,
  signal: AbortSignal,
  rules: readonly SiteRule[],
): Promise<{ extraction: Extraction; changed: boolean }> {
  const watch = watchPage(document, signal);
  const url = document.URL;
  const extraction = extractArticle(document, { url, rules, timeLimit });
  const changed = (await watch.changedMeanwhile()) || document.URL !== url;
  return { extraction, changed };
}

function warn(article: Article): void {
  if (!article.warnings.some(({ code }) => code === 'page-changed')) {
    article.warnings.push({ code: 'page-changed', detail: null });
  }
}
