/**
 * When there is a new page to look at: at the start, after a navigation inside the page, and back from the browser's cache.
 * A page that nobody sees (in a background tab, or pre-rendered) is looked at when it is shown.
 */
import { onMoves } from './in-page-moves.ts';

/** Milliseconds that a single-page application takes to show the next story where the last one was. */
const SETTLE_DELAY = 700;

/** Calls `look` for the page as it is, and for every page that it becomes, until `signal` aborts; never while it is hidden. */
export function onEveryPage(look: () => void, signal: AbortSignal): void {
  let seen = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookIdly = () => {
    if (signal.aborted || isPrerendering() || document.hidden) return;
    seen = document.URL;
    requestIdleCallback(() => signal.aborted || look(), { timeout: SETTLE_DELAY });
  };
  const lookIfMoved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => document.URL !== seen && lookIdly(), SETTLE_DELAY);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  document.addEventListener('prerenderingchange', lookIdly, { signal });
  // A page can also have moved on, or come back from the cache, while its tab was in the background.
  document.addEventListener('visibilitychange', () => document.URL !== seen && lookIdly(), { signal });
  // The browser resets the button when a tab leaves a page, even if the page was only put into the cache.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      seen = '';
      lookIdly();
    },
    { signal },
  );
  onMoves(lookIfMoved, signal);
  lookIdly();
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
