import { h } from './element.ts';

/**
 * Puts `text` on the clipboard; call it while a press of a button is handled. Returns whether it is there.
 * `root` is where a field may stand for a moment: pages without HTTPS have no clipboard interface.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // A page's permissions policy can forbid it; the older way below still works there.
    }
  }
  const field = h('textarea', { readonly: true }) as HTMLTextAreaElement;
  const focused = root.activeElement;
  field.value = text;
  root.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
