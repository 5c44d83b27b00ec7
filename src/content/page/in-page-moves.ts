/** Navigations inside a page: a single-page application opens the next story where the last one was. */

/**
 * Milliseconds after a sign of a navigation at which the address may have changed: some pages change it only when they have
 * the next story, or shortly after its title.
 */
const RECHECK_AFTER = [200, 1_000, 3_000];

/** Calls `moved` when the page may have changed its address without loading anew, until `signal` aborts. */
export function onMoves(moved: () => void, signal: AbortSignal): void {
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation === undefined) return guessMoves(moved, signal);
  // When a page intercepts its navigations, the first event comes with the new address, and the second, if at all, with
  // the story.
  navigation.addEventListener('currententrychange', moved, { signal });
  navigation.addEventListener('navigatesuccess', moved, { signal });
}

/**
 * The same for browsers without the Navigation API. They report going back and forth; that a story was opened inside the
 * page is guessed from a changed title, or from the person's clicks and keys.
 */
function guessMoves(moved: () => void, signal: AbortSignal): void {
  const movedLater = () => {
    for (const after of RECHECK_AFTER) setTimeout(() => signal.aborted || moved(), after);
  };
  window.addEventListener('popstate', moved, { signal });
  window.addEventListener('click', movedLater, { signal, capture: true });
  window.addEventListener('keydown', movedLater, { signal, capture: true });
  const titles = new MutationObserver(() => {
    moved();
    movedLater();
  });
  // An SVG document has no head, nor has a page whose script removed it.
  const { head } = document as { head: Node | null };
  titles.observe(head ?? document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => titles.disconnect(), { once: true });
}
