/** Whether the page is all there, as far as its own markup and the scripts that draw it go. */

/**
 * Milliseconds to wait for it: a script of somebody else's that hangs holds the rest of many pages up for a minute, while
 * the story can be read already.
 */
const PATIENCE = 3000;

/** Whether the markup has been read to its end and the scripts that were put off until then have run. */
export function isParsed(document: Document): boolean {
  if (document.readyState !== 'interactive') return document.readyState === 'complete';
  // The scripts that were put off run in this state, and many a page is drawn by them.
  const [navigation] = performance.getEntriesByType('navigation');
  return !(navigation instanceof PerformanceNavigationTiming) || navigation.domContentLoadedEventStart > 0;
}

/** Resolves when the page is parsed, at once when it is already, or when it has taken too long. */
export async function whenParsed(document: Document, patience = PATIENCE): Promise<void> {
  if (isParsed(document)) return;
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
    setTimeout(resolve, patience);
  });
}
