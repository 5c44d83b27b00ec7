/**
 * Each of our scripts is injected when it is needed, so an earlier copy of it may still run in the page. The newer copy
 * aborts the earlier one's signal, with which everything ends that the copy attached. Scripts of other names go on: the
 * page can be read while a person still chooses a caption or points at a field.
 */

declare global {
  // These are globals of the extension's isolated world, which the page's own scripts can't see.
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
