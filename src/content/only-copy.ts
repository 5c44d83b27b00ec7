/**
 * The content script is injected each time it is needed, so a page can hold an earlier copy of it. The newer copy takes
 * over: everything that a copy attaches takes its signal and ends with it.
 */

declare global {
  /** Lives in the extension's own world of this page, which the page's scripts can't see. */
  var cutlineContentScript: AbortController | undefined;
}

/** Ends the copy that ran in this page before, and returns the signal that ends this one. */
export function becomeOnlyCopy(): AbortSignal {
  globalThis.cutlineContentScript?.abort();
  const copy = new AbortController();
  globalThis.cutlineContentScript = copy;
  return copy.signal;
}
