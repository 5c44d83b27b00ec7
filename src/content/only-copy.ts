/**
 * The content script is injected each time it is needed, so a page can hold an earlier copy of it. The newer copy takes
 * over: everything that a copy attaches takes its signal and ends with it.
 */

declare global {
  /** Lives in the extension's own world of this page, which the page's scripts can't see. */
  var cutlineContentScript: AbortController | undefined;
  var cutlineNotifier: AbortController | undefined;
  var cutlineAddressWatch: AbortController | undefined;
}

/** Ends the copy that ran in this page before, under the same name, and returns the signal that ends this one. */
export function becomeOnlyCopy(
  name: 'cutlineContentScript' | 'cutlineNotifier' | 'cutlineAddressWatch' = 'cutlineContentScript',
): AbortSignal {
  globalThis[name]?.abort();
  const copy = new AbortController();
  globalThis[name] = copy;
  return copy.signal;
}
