/** When a page moves on inside itself: a single-page application opens the next story where the last one was. */

/**
 * Milliseconds after a sign of a move at which the address may have become another: some pages change it only once they
 * have the next story, or in a task after its title.
 */
const LATER = [200, 1_000, 3_000];

/** Calls `moved` when the page may have gone to another address, until `signal` aborts; the page itself stays the same. */
export function onMoves(moved: () => void, signal: AbortSignal): void {
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation === undefined) return guessMoves(moved, signal);
  // Where the page has a say in its navigations, the first comes with the address; the last with the story, if at all.
  navigation.addEventListener('currententrychange', moved, { signal });
  navigation.addEventListener('navigatesuccess', moved, { signal });
}

/**
 * Likewise in browsers without the Navigation API: they tell of going back and forth; a story opened inside the page
 * moves its title, or follows what the person did.
 */
function guessMoves(moved: () => void, signal: AbortSignal): void {
  const movedLater = () => {
    for (const after of LATER) setTimeout(() => signal.aborted || moved(), after);
  };
  window.addEventListener('popstate', moved, { signal });
  window.addEventListener('click', movedLater, { signal, capture: true });
  window.addEventListener('keydown', movedLater, { signal, capture: true });
  const titles = new MutationObserver(() => {
    moved();
    movedLater();
  });
  // A drawing, or a page that is taken apart, has no head.
  const { head } = document as { head: Node | null };
  titles.observe(head ?? document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => titles.disconnect(), { once: true });
}
