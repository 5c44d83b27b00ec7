/** Reads the page, and once more if it rewrites itself meanwhile. */
import { readSigns } from '../../article/detection/page-signs.ts';
import type { Galley } from '../../article/galley.ts';
import { speaking, type LayoutWords } from '../../article/languages/spoken.ts';
import { makeGalley } from '../../article/layout/make-galley.ts';
import type { Page } from '../../article/page.ts';
import { walkPage } from '../../article/read-galley.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import type { GalleyReading } from '../../messages/content/to-content.ts';
import { watchPage, type PageWatch } from './page-changes.ts';
import { isParsed } from './page-parsed.ts';

/** Milliseconds for the whole reading: a page must never hang, however large it is. */
const TIME_LIMIT = 2000;
/** Milliseconds for which the result of `walkAhead` may be used; the call that needs it comes in a tenth of that. */
const WALK_VALID_FOR = 1000;

/** A page that was walked at the time `at` (of `performance.now()`), and the watch over its changes since. */
interface Walked {
  page: Page;
  watch: PageWatch;
  at: number;
}

export interface PageReader {
  /** Walks the page before `read` is called: the walk needs no words, and choosing them takes the other end a while. */
  walkAhead: () => void;
  /**
   * Returns the page's galley, read by the words of `languages`. A page that changes while it is read is read once more;
   * `changed` says that it changed again, or has not loaded to its end. Takes 2 s at most; never rejects for a bad page.
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
    if (performance.now() - walked.at < WALK_VALID_FOR && walked.page.url === document.URL) return walked;
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
      // `read` may never be called.
      setTimeout(() => takeAhead()?.watch.end(), WALK_VALID_FOR);
    },
    read: async (languages, rules = []) => {
      const start = performance.now();
      const left = () => TIME_LIMIT - (performance.now() - start);
      let reading = await readOnce(takeAhead() ?? walk(left()), languages, rules);
      if (reading.changed && left() > TIME_LIMIT / 2) reading = await readOnce(walk(left()), languages, rules);
      const signs = readSigns(document);
      // A page that is still loading will change too.
      const changed = reading.changed || !isParsed(document);
      return { signs, ...reading, changed, took: Math.round(performance.now() - start) };
    },
  };
}
