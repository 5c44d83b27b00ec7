/**
 * When there is a page to look at: at first, after a navigation inside it, back from the browser's cache, made visible. A
 * page that nobody sees (in a tab behind, pre-rendered) is looked at when it is shown.
 */
import { onMoves } from './in-page-moves.ts';

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
  onMoves(lookIfMoved, signal);
  lookIdly();
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
