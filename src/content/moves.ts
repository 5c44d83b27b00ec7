/** When a page moves on inside itself: a single-page application opens the next story where the last one was. */

/** Calls `moved` when the page may have gone to another address, until `signal` aborts; the page itself stays the same. */
export function onMoves(moved: () => void, signal: AbortSignal): void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', moved, { signal });
  if (navigation !== undefined) return;
  // Browsers without the Navigation API tell of going back and forth; a story opened inside the page moves its title.
  window.addEventListener('popstate', moved, { signal });
  const titles = new MutationObserver(moved);
  titles.observe(document.head, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => titles.disconnect(), { once: true });
}
