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

/** Milliseconds within which what a press does to the focus has been done: by touch that is at the end of a tap. */
const PRESS = 500;

/** What had the focus, and the controls that stood before and after it then. */
interface Place {
  focused: Element;
  before: readonly HTMLElement[];
  after: readonly HTMLElement[];
}

/** Begins; ends when `signal` aborts. */
export function keepFocus(signal?: AbortSignal): void {
  /** In the page, and in the dialog that lies over it. */
  const places: { page: Place | null; dialog: Place | null } = { page: null, dialog: null };
  /** None when the person left it by themselves, such as by a click beside it. */
  let last: Element | null = null;
  /** What the pointer was last pressed on, up to the document, and when. */
  let pressed: { on: readonly EventTarget[]; at: number } | null = null;
  /** The focus was moved, and the key that may have led to it is still held. */
  let moved = false;
  const capture = { capture: true, ...(signal ? { signal } : {}) };

  /** The browser takes the focus from what was disabled or hidden only when it draws the page. */
  const isLost = () => last !== null && (isNowhere() || document.activeElement === last) && !isUsable(last);
  const restore = () => {
    if (!isLost()) return;
    const dialog = openDialog();
    const place = dialog ? places.dialog : places.page;
    const next = place && (isUsable(place.focused) ? place.focused : substitute(place, controlsIn(dialog)));
    if (!(next instanceof HTMLElement)) return;
    next.focus({ preventScroll: true });
    moved = true;
    // For whoever uses a mouse the page stays where it is.
    if (next.matches(':focus-visible')) next.scrollIntoView({ block: 'nearest' });
  };
  let waiting = false;
  const restoreSoon = () => {
    if (last === null || waiting) return;
    waiting = true;
    // Before it draws the page the browser finds out by itself what can be seen: to ask it then costs nothing.
    requestAnimationFrame(() => {
      if (isLost()) setTimeout(() => ((waiting = false), restore()), GRACE);
      else waiting = false;
    });
  };
  const leave = (target: Element) => {
    last = null;
    places[target.closest('dialog:modal') ? 'dialog' : 'page'] = null;
  };

  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      last = target;
      if (target.closest('.toasts')) return;
      const dialog = target.closest<HTMLDialogElement>('dialog:modal');
      places[dialog ? 'dialog' : 'page'] = placeOf(target, controlsIn(dialog));
    },
    capture,
  );
  document.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (relatedTarget !== null || !(target instanceof Element)) return;
      // A menu that a press beside it closes is gone a moment later, and yet was left by the person.
      if (pressed && performance.now() - pressed.at < PRESS && !pressed.on.includes(target)) leave(target);
      setTimeout(() => {
        if (target !== last || !isNowhere()) return;
        if (isUsable(target)) leave(target);
        else restoreSoon();
      }, GRACE);
    },
    capture,
  );
  document.addEventListener(
    'pointerdown',
    (event) => (pressed = { on: event.composedPath(), at: performance.now() }),
    capture,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      pressed = null;
      if (!event.repeat) moved = false;
      if (!moved || (event.key !== 'Enter' && event.key !== ' ')) return;
      // Held a little long, the key that removed one row would go on to the next.
      event.preventDefault();
      event.stopPropagation();
    },
    capture,
  );
  document.addEventListener('keyup', () => (moved = false), capture);
  // The closing of a dialog gives the focus back, if what opened it is still there.
  document.addEventListener('close', restoreSoon, capture);
  const changes = new MutationObserver(restoreSoon);
  const attributeFilter = ['disabled', 'hidden', 'inert', 'open', 'class', 'style'];
  changes.observe(document.documentElement, { childList: true, subtree: true, attributeFilter });
  const end = () => {
    changes.disconnect();
    last = null;
  };
  signal?.addEventListener('abort', end, { once: true });
}

/** What has the focus need not be a control that the Tab key goes to, and still stands between two. */
function placeOf(focused: Element, order: readonly HTMLElement[]): Place {
  const at = order.findIndex((control) => control === focused);
  if (at >= 0) return { focused, before: order.slice(0, at), after: order.slice(at + 1) };
  const isAfter = (control: Element) =>
    (focused.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = order.findIndex(isAfter);
  const end = next < 0 ? order.length : next;
  return { focused, before: order.slice(0, end), after: order.slice(end) };
}

/** What stands between the nearest that are still there, or else the one after, or the one before. */
function substitute(place: Place, now: readonly HTMLElement[]): HTMLElement | undefined {
  const isThere = (control: HTMLElement) => now.includes(control);
  const before = place.before.findLast(isThere);
  const after = place.after.find(isThere);
  const start = before ? now.indexOf(before) + 1 : 0;
  return now[start] === undefined || now[start] === after ? (after ?? before) : now[start];
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

const isUsable = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.closest(OFF) === null;

const openDialog = (): Element | null => [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;

/** The controls of the dialog, or of the page, that the Tab key goes to; notices aside. */
const controlsIn = (dialog: Element | null): HTMLElement[] =>
  [...(dialog ?? document).querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.tabIndex >= 0 && isUsable(control) && control.closest('.toasts') === null,
  );
