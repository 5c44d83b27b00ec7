/**
 * When there is a page to look at: at first, after a navigation inside it, back from the browser's cache, made visible. A
 * page that nobody sees (in a tab behind, pre-rendered) is looked at when it is shown.
 */

/** Milliseconds that a single-page application takes to put the next story where the last one was. */
const SETTLES = 700;

/** Calls `look` for the page as it is, and for every page that it becomes, until `signal` aborts; never while it is hidden. */
export function onEveryPage(look: () => void, signal: AbortSignal): void {
  let seen = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookIdly = () => {
    if (signal.aborted || isPrerendering() || document.hidden) return;
    seen = document.URL;
    requestIdleCallback(() => signal.aborted || look(), { timeout: SETTLES });
  };
  const lookIfMoved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => document.URL !== seen && lookIdly(), SETTLES);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  document.addEventListener('prerenderingchange', lookIdly, { signal });
  // Shown: also one that moved on, or was put back, while it was behind.
  document.addEventListener('visibilitychange', () => document.URL !== seen && lookIdly(), { signal });
  // The button forgets a tab's page as soon as it leaves it, also when the page itself was only put aside.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      seen = '';
      lookIdly();
    },
    { signal },
  );
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', lookIfMoved, { signal });
  // Browsers without the Navigation API tell of going back and forth; a story opened inside the page moves its title.
  if (navigation === undefined) {
    window.addEventListener('popstate', lookIfMoved, { signal });
    const titles = new MutationObserver(lookIfMoved);
    titles.observe(document.head, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => titles.disconnect(), { once: true });
  }
  lookIdly();
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
