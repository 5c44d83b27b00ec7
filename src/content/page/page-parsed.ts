/** Whether the page's own markup has arrived and its deferred scripts have run. */

/**
 * Milliseconds to wait for that: a third party's script that hangs can hold the rest of a page up for a minute, although the
 * story is there already.
 */
const PARSE_TIMEOUT = 3000;

/** Whether the markup has been parsed to its end and the deferred scripts have run. */
export function isParsed(document: Document): boolean {
  if (document.readyState !== 'interactive') return document.readyState === 'complete';
  // Deferred scripts run in the state `interactive`, and many pages are drawn by them.
  const [navigation] = performance.getEntriesByType('navigation');
  return !(navigation instanceof PerformanceNavigationTiming) || navigation.domContentLoadedEventStart > 0;
}

/** Resolves when the page is parsed (at once if it is), or after `timeout` milliseconds. */
export async function whenParsed(document: Document, timeout = PARSE_TIMEOUT): Promise<void> {
  if (isParsed(document)) return;
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
    setTimeout(resolve, timeout);
  });
}
