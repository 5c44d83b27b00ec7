/**
 * Fits the popup into its window. Browsers make that as large as what is in it, but 800 by 600 pixels at most: where the person
 * has all pages enlarged, fewer of the popup's own, and what saves would be out of sight.
 */

/** Milliseconds after which the window has the size that the browser gives it. */
const STILL = 200;

/** The most that browsers allow, in pixels; less than that is a window that is still growing. */
const MOST = 600;

/** Follows the window's size; `popup` says what stands in it. */
export function fitWindow(popup: () => HTMLElement | null): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => fit(popup()), STILL);
  };
  addEventListener('resize', look);
  look();
}

function fit(popup: HTMLElement | null): void {
  if (popup === null || Math.ceil(innerHeight * devicePixelRatio) < MOST) return;
  const { style } = document.documentElement;
  if (popup.offsetHeight > innerHeight) style.setProperty('--most-block', `${innerHeight}px`);
  if (popup.offsetWidth > innerWidth) style.setProperty('--most-inline', `${innerWidth}px`);
}
