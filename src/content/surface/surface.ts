/**
 * What Cutline shows on a page stands in a closed shadow root on a host of its own, so that neither changes the other's
 * looks, and goes with it: nothing else in the page is touched.
 */
import { findAll } from '../page/composed-tree.ts';
import { h } from './element.ts';
import type { SurfaceSetting } from '../../messages/content/to-content.ts';

export const HOST_TAG = 'cutline-notice';

export interface Surface {
  root: ShadowRoot;
  /** Ends when the surface has closed. */
  signal: AbortSignal;
  close: () => void;
}

export interface SurfaceOptions extends SurfaceSetting {
  css: string;
}

declare global {
  /** One surface at a time, whichever of our scripts shows it: a second takes the place of the first. */
  var cutlineSurface: Surface | null | undefined;
}

/** Puts an empty surface on the page; it closes when `signal` aborts, if nothing closes it earlier. */
export function openSurface({ css, lang, dir, theme }: SurfaceOptions, signal: AbortSignal): Surface {
  signal.throwIfAborted();
  globalThis.cutlineSurface?.close();
  removeLeftovers();
  const closing = new AbortController();
  // A name of our own: pages have rules for `data-theme`, which would colour the host.
  const host = h(HOST_TAG, { lang, dir, 'data-cutline-theme': theme });
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, css);
  const surface: Surface = {
    root,
    signal: closing.signal,
    close: () => {
      host.remove();
      closing.abort();
      if (globalThis.cutlineSurface === surface) globalThis.cutlineSurface = null;
    },
  };
  globalThis.cutlineSurface = surface;
  signal.addEventListener('abort', surface.close, { once: true, signal: closing.signal });
  // The page's own keyboard shortcuts are not meant by what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  stand(host, closing.signal);
  return surface;
}

/**
 * Puts the host on the page. A modal dialog of the page makes everything outside of it inert: then the host stands in that
 * dialog, as a popover, which nothing of the dialog's clips or moves; when the dialog closes it goes on by itself.
 */
function stand(host: HTMLElement, signal: AbortSignal): void {
  const dialog = topmostModal();
  (dialog ?? document.documentElement).append(host);
  host.popover = dialog === null ? null : 'manual';
  if (dialog === null) return;
  host.showPopover();
  dialog.addEventListener('close', () => stand(host, signal), { once: true, signal });
}

/** The dialog that is hit at the edge of the window, since those below are as inert as the page; else the last one. */
function topmostModal(): Element | null {
  const dialogs = findAll(document, 'dialog:modal');
  const isHit = (dialog: Element): boolean => {
    const root = dialog.getRootNode() as Document | ShadowRoot;
    return root.elementFromPoint(1, 1)?.closest('dialog:modal') === dialog;
  };
  return dialogs.find(isHit) ?? dialogs.at(-1) ?? null;
}

/** When the extension was updated, its older scripts are cut off: what they showed can no longer be closed by them. */
function removeLeftovers(): void {
  for (const left of findAll(document, HOST_TAG)) left.remove();
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
