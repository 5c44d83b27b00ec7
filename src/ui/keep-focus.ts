/**
 * Keeps the focus in the page. When what has it goes away or is disabled (a row that was deleted, a button whose work is
 * done), the browser leaves it nowhere, and a person who works by the keys or listens would start at the page's top again.
 * It then goes to what stands in that place now, or else to what came next, or before. A notice is a place that one comes
 * to from elsewhere: when it goes, the focus goes back there.
 */

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** In it nothing can have the focus. */
const OFF = ':disabled, [hidden], [inert], dialog:not([open])';

/** Milliseconds in which whoever changed the page may set the focus better. */
const GRACE = 100;

/** What had the focus, and all controls in the order in which they stood then. */
interface Place {
  focused: Element;
  order: readonly HTMLElement[];
}

/** Begins; ends when `signal` aborts. */
export function keepFocus(signal?: AbortSignal): void {
  /** In the page, and in the dialog that lies over it. */
  const places: { page: Place | null; dialog: Place | null } = { page: null, dialog: null };
  /** None when the person left it by themselves, such as by a click beside it. */
  let last: Element | null = null;
  const options = signal ? { signal } : {};

  /** The browser takes the focus from what was disabled or hidden only when it draws the page. */
  const isLost = () => last !== null && (isNowhere() || document.activeElement === last) && !isUsable(last);
  const restore = () => {
    if (!isLost()) return;
    const dialog = openDialog();
    const place = dialog ? places.dialog : places.page;
    const next = place && (isUsable(place.focused) ? place.focused : substitute(place, controlsIn(dialog)));
    if (!(next instanceof HTMLElement)) return;
    next.focus({ preventScroll: true });
    // For whoever uses a mouse the page stays where it is.
    if (next.matches(':focus-visible')) next.scrollIntoView({ block: 'nearest' });
  };
  let timer = 0;
  const restoreSoon = () => {
    if (last === null || (!isNowhere() && last.isConnected && last.closest(OFF) === null)) return;
    clearTimeout(timer);
    timer = window.setTimeout(restore, GRACE);
  };

  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      last = target;
      if (target.closest('.toasts')) return;
      const dialog = target.closest<HTMLDialogElement>('dialog:modal');
      places[dialog ? 'dialog' : 'page'] = { focused: target, order: controlsIn(dialog) };
    },
    options,
  );
  document.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (relatedTarget !== null) return;
      setTimeout(() => {
        if (target === last && target instanceof Element && isUsable(target) && isNowhere()) last = null;
      }, GRACE);
    },
    options,
  );
  // The closing of a dialog gives the focus back, if what opened it is still there.
  document.addEventListener('close', restoreSoon, { ...options, capture: true });
  const changes = new MutationObserver(restoreSoon);
  const attributeFilter = ['disabled', 'hidden', 'inert'];
  changes.observe(document.documentElement, { childList: true, subtree: true, attributeFilter });
  signal?.addEventListener('abort', () => changes.disconnect(), { once: true });
}

/** What stands between the nearest that are still there, or else the one after, or the one before. */
function substitute({ focused, order }: Place, now: readonly HTMLElement[]): HTMLElement | undefined {
  const at = order.findIndex((control) => control === focused || focused.contains(control));
  const isThere = (control: HTMLElement) => now.includes(control);
  const before = order.slice(0, Math.max(at, 0)).findLast(isThere);
  const after = order.slice(at + 1).find(isThere);
  const start = before ? now.indexOf(before) + 1 : 0;
  return now[start] === undefined || now[start] === after ? (after ?? before) : now[start];
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

const isUsable = (element: Element): boolean => element.checkVisibility() && element.closest(OFF) === null;

const openDialog = (): Element | null => [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;

/** The controls of the dialog, or of the page, that the Tab key goes to; notices aside. */
const controlsIn = (dialog: Element | null): HTMLElement[] =>
  [...(dialog ?? document).querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.tabIndex >= 0 && isUsable(control) && control.closest('.toasts') === null,
  );
