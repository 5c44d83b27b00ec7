/** Reads the page, and notices when it rewrites itself meanwhile. */
import { detectArticle } from '../../article/detection/detect.ts';
import type { Galley } from '../../article/galley.ts';
import { speaking, type LayoutWords } from '../../article/languages/spoken.ts';
import { makeGalley } from '../../article/layout/make-galley.ts';
import type { Page } from '../../article/page.ts';
import { walkPage } from '../../article/read-galley.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import type { GalleyReading } from '../../messages/content/to-content.ts';
import { watchPage, type PageWatch } from './page-changes.ts';
import { isParsed } from './page-parsed.ts';

/** Milliseconds for all of it: a page must never hang, however large it is. */
const TIME_LIMIT = 2000;
/** Milliseconds for which a page that was walked ahead counts: the words that are wanted for it come in a tenth of that. */
const AHEAD_LASTS = 1000;

/** A page that was walked, and what has changed in it since. */
interface Walked {
  page: Page;
  watch: PageWatch;
  at: number;
}

export interface PageReader {
  /** Walks the page already: the walk needs no words, and the reader of the fields takes a while to choose them. */
  walkAhead: () => void;
  /**
   * Returns the page's galley, read by the words of `languages`. When the page changed while it was read, it is read once
   * more; when it changed again, or has not come to its end, `changed` says so. Never longer than 2 s, and never rejects for a bad page.
   */
  read: (languages: readonly LayoutWords[], rules?: readonly SiteRule[]) => Promise<GalleyReading>;
}

/** Returns the reader of a document; its watches end when `signal` aborts. */
export function pageReader(document: Document, signal: AbortSignal): PageReader {
  let ahead: Walked | null = null;

  const walk = (timeLimit: number): Walked => {
    const watch = watchPage(document, signal);
    return { watch, page: walkPage(document, document.URL, timeLimit), at: performance.now() };
  };
  const takeAhead = (): Walked | null => {
    const walked = ahead;
    ahead = null;
    if (!walked) return null;
    if (performance.now() - walked.at < AHEAD_LASTS && walked.page.url === document.URL) return walked;
    walked.watch.end();
    return null;
  };
  const readOnce = async (
    { page, watch }: Walked,
    languages: readonly LayoutWords[],
    rules: readonly SiteRule[],
  ): Promise<{ galley: Galley; changed: boolean }> => {
    const galley = speaking(languages, () => makeGalley(page, rules));
    const changed = (await watch.changedMeanwhile()) || document.URL !== page.url;
    return { galley, changed };
  };

  return {
    walkAhead: () => {
      takeAhead()?.watch.end();
      ahead = walk(TIME_LIMIT);
      // Nobody may come for it.
      setTimeout(() => takeAhead()?.watch.end(), AHEAD_LASTS);
    },
    read: async (languages, rules = []) => {
      const start = performance.now();
      const left = () => TIME_LIMIT - (performance.now() - start);
      let reading = await readOnce(takeAhead() ?? walk(left()), languages, rules);
      if (reading.changed && left() > TIME_LIMIT / 2) reading = await readOnce(walk(left()), languages, rules);
      const detection = detectArticle(document, reading.galley.url);
      // What is loading still has more to come.
      const changed = reading.changed || !isParsed(document);
      return { detection, ...reading, changed, took: Math.round(performance.now() - start) };
    },
  };
}
