/** Reads the page, and notices when it rewrites itself meanwhile. */
import { detectArticle } from '../article/detect.ts';
import type { Galley } from '../article/galley.ts';
import { speaking, type LayoutWords } from '../article/languages/spoken.ts';
import { readGalley } from '../article/read-galley.ts';
import type { SiteRule } from '../article/rules/site-rule.ts';
import type { GalleyReading } from '../messages/to-content.ts';
import { watchPage } from './page-changes.ts';

/** Milliseconds for all of it; the issue behind: a page must never hang, however large it is. */
const TIME_LIMIT = 2000;

/**
 * Returns the page's galley, read by the words of `languages`. When the page changed while it was read, it is read once
 * more; when it changed again, `changed` says so. Never longer than 2 s, and never rejects for a bad page.
 */
export async function readWatched(
  document: Document,
  languages: readonly LayoutWords[],
  signal: AbortSignal,
  rules: readonly SiteRule[] = [],
): Promise<GalleyReading> {
  const start = performance.now();
  const left = () => TIME_LIMIT - (performance.now() - start);
  const read = () => readOnce(document, languages, left(), signal, rules);
  let reading = await read();
  if (reading.changed && left() > TIME_LIMIT / 2) reading = await read();
  const detection = detectArticle(document, reading.galley.url);
  return { detection, ...reading, took: Math.round(performance.now() - start) };
}

async function readOnce(
  document: Document,
  languages: readonly LayoutWords[],
  timeLimit: number,
  signal: AbortSignal,
  rules: readonly SiteRule[],
): Promise<{ galley: Galley; changed: boolean }> {
  const watch = watchPage(document, signal);
  const url = document.URL;
  const galley = speaking(languages, () => readGalley(document, { url, rules, timeLimit }));
  const changed = (await watch.changedMeanwhile()) || document.URL !== url;
  return { galley, changed };
}
