/**
 * What Cutline shows on a page stands in a closed shadow root on a host of its own, so that neither changes the other's
 * looks, and goes with it: nothing else in the page is touched.
 */
import { h } from './element.ts';

export const HOST_TAG = 'cutline-notice';

export interface Surface {
  root: ShadowRoot;
  /** Ends when the surface has closed. */
  signal: AbortSignal;
  close: () => void;
}

export interface SurfaceOptions {
  css: string;
  /** Language and direction of the interface, which are not the page's. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** One surface at a time: a second takes the place of the first. */
let current: Surface | null = null;

/** Puts an empty surface on the page; it closes when `signal` aborts, if nothing closes it earlier. */
export function openSurface({ css, lang, dir }: SurfaceOptions, signal: AbortSignal): Surface {
  signal.throwIfAborted();
  current?.close();
  removeLeftovers();
  const closing = new AbortController();
  const host = h(HOST_TAG, { lang, dir });
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, css);
  const surface: Surface = {
    root,
    signal: closing.signal,
    close: () => {
      host.remove();
      closing.abort();
      if (current === surface) current = null;
    },
  };
  current = surface;
  signal.addEventListener('abort', surface.close, { once: true, signal: closing.signal });
  // The page's own keyboard shortcuts are not meant by what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  document.documentElement.append(host);
  return surface;
}

/** When the extension was updated, its older scripts are cut off: what they showed can no longer be closed by them. */
function removeLeftovers(): void {
  for (const left of document.documentElement.querySelectorAll(`:scope > ${HOST_TAG}`)) left.remove();
}

/** A constructed stylesheet is free of the page's content security policy. */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox lets no content script adopt a constructed sheet (bug 1751346), and lets it add a style element anywhere.
    root.append(h('style', {}, css));
  }
}
