/**
 * What Cutline shows on a page is in a closed shadow root on a host element of its own, so that the styles of page and
 * notice don't affect each other. Removing the host removes all of it; nothing else in the page is changed.
 */
import { findAll } from '../page/composed-tree.ts';
import { h } from './element.ts';
import type { SurfaceSetting } from '../../messages/content/to-content.ts';

/**
 * The mark of the host. It is an ordinary element: a page can define a custom one of any name in advance, and then sees
 * into its closed root by the element's internals, and presses what is in it.
 */
export const HOST_MARK = 'data-cutline-notice';

/**
 * Milliseconds after which a live region is known to screen readers, which announce only what changes in it from then on:
 * browsers tell them of what is new some 100 ms late, and all at once.
 */
export const KNOWN_AFTER = 150;

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
  const host = h('div', { [HOST_MARK]: true, lang, dir, 'data-cutline-theme': theme });
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
  // What is typed here must not trigger the page's own keyboard shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  place(host, closing.signal);
  return surface;
}

/**
 * Inserts the host into the page. An open modal dialog makes everything outside of it inert: then the host goes into that
 * dialog, as a popover, which the dialog can't clip or move. When the dialog closes, the host moves out.
 */
function place(host: HTMLElement, signal: AbortSignal): void {
  const dialog = topmostModal();
  (dialog ?? document.documentElement).append(host);
  host.popover = dialog === null ? null : 'manual';
  if (dialog === null) return;
  host.showPopover();
  dialog.addEventListener('close', () => place(host, signal), { once: true, signal });
}

/** The top modal dialog: the one hit at the window's edge, as those below it are inert too; else the last one. */
function topmostModal(): Element | null {
  const dialogs = findAll(document, 'dialog:modal');
  const isHit = (dialog: Element): boolean => {
    const root = dialog.getRootNode() as Document | ShadowRoot;
    return root.elementFromPoint(1, 1)?.closest('dialog:modal') === dialog;
  };
  return dialogs.find(isHit) ?? dialogs.at(-1) ?? null;
}

/** After an update of the extension its older scripts are cut off and can no longer close what they showed. */
function removeLeftovers(): void {
  for (const left of findAll(document, `[${HOST_MARK}]`)) left.remove();
}

/** A constructed stylesheet is not subject to the page's content security policy. */
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
