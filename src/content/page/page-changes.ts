/** Notices when a page rewrites its text while it is being read. */

/**
 * Characters that may change without it counting: clocks, counters and "n people are reading this" change all the time;
 * a rewritten paragraph is longer.
 */
const SMALL_CHANGE = 200;

/** Elements whose content is not text of the page. */
const NO_TEXT = new Set(['script', 'style', 'link', 'meta', 'noscript', 'template', 'iframe']);

export interface PageWatch {
  /**
   * Reading blocks the page's scripts: this lets them run what has fallen due meanwhile, and returns whether text was
   * rewritten since the watch began. Ends the watch.
   */
  changedMeanwhile: () => Promise<boolean>;
  /** Ends the watch without an answer. */
  end: () => void;
}

/** Watches the document's text from now on, until asked or until `signal` aborts. */
export function watchPage(document: Document, signal: AbortSignal): PageWatch {
  let characters = 0;
  const count = (records: MutationRecord[]) => {
    for (const record of records) characters += changedText(record);
  };
  const observer = new MutationObserver(count);
  observer.observe(document, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    changedMeanwhile: async () => {
      // Timers of the page that fell due during the reading are older than this one, so they come first.
      await new Promise((resolve) => setTimeout(resolve, 0));
      count(observer.takeRecords());
      observer.disconnect();
      return characters > SMALL_CHANGE;
    },
    end: () => observer.disconnect(),
  };
}

function changedText({ type, target, oldValue, addedNodes, removedNodes }: MutationRecord): number {
  if (NO_TEXT.has(nameOf(target)) || NO_TEXT.has(nameOf(target.parentNode))) return 0;
  if (type === 'characterData') return Math.max(lengthOf(target), oldValue?.trim().length ?? 0);
  return [...addedNodes, ...removedNodes].reduce(
    (sum, node) => sum + (NO_TEXT.has(nameOf(node)) ? 0 : lengthOf(node)),
    0,
  );
}

const nameOf = (node: Node | null): string => node?.nodeName.toLowerCase() ?? '';
const lengthOf = (node: Node): number =>
  node.nodeType === Node.COMMENT_NODE ? 0 : (node.textContent?.trim().length ?? 0);
