/**
 * Each of our scripts is injected when it is needed, so a page can hold an earlier copy of it. The newer copy takes over:
 * everything that a copy attaches takes its signal and ends with it. Scripts of other names are left alone: the page may
 * be read while a person still chooses a caption or points at a field.
 */

declare global {
  // They live in the extension's own world of this page, which the page's scripts can't see.
  var cutlineContentScript: AbortController | undefined;
  var cutlineCaptions: AbortController | undefined;
  var cutlineNotifier: AbortController | undefined;
  var cutlinePicker: AbortController | undefined;
  var cutlineReporter: AbortController | undefined;
  var cutlineAddressWatch: AbortController | undefined;
  var cutlineDetector: AbortController | undefined;
}

type ScriptName =
  | 'cutlineContentScript'
  | 'cutlineCaptions'
  | 'cutlineNotifier'
  | 'cutlinePicker'
  | 'cutlineReporter'
  | 'cutlineAddressWatch'
  | 'cutlineDetector';

/** Ends the copy that ran in this page before, under the same name, and returns the signal that ends this one. */
export function becomeOnlyCopy(name: ScriptName): AbortSignal {
  globalThis[name]?.abort();
  const copy = new AbortController();
  globalThis[name] = copy;
  return copy.signal;
}
