import type { CaptionToCopy } from '../../messages/content/to-content.ts';
import { h } from '../surface/element.ts';

/**
 * Puts a caption with its credit on the clipboard, as plain text and as rich text with the credit in italics. Call it in the
 * handler of a button press; it returns whether it worked. `root` is where a text field can be inserted for a moment: pages
 * without HTTPS have no clipboard API.
 */
export async function copyCaption(copy: CaptionToCopy, root: ShadowRoot): Promise<boolean> {
  const forms = { 'text/plain': plainOf(copy), 'text/html': richOf(copy) };
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.write([new ClipboardItem(forms)]);
      return true;
    } catch {
      // A page's permissions policy can forbid this; the older way below still works there.
    }
  }
  return copyByCommand(forms, root);
}

function plainOf({ caption, credit }: CaptionToCopy): string {
  return caption === '' || credit === '' ? caption + credit : `${caption} (${credit})`;
}

/** Built from elements, never from markup: a caption may look like markup. */
function richOf({ caption, credit }: CaptionToCopy): string {
  const between = caption === '' || credit === '' ? '' : ' ';
  const parts = [caption, between, credit === '' ? null : h('em', {}, caption === '' ? credit : `(${credit})`)];
  return h('p', {}, ...parts).outerHTML;
}

function copyByCommand(forms: Record<string, string>, root: ShadowRoot): boolean {
  const field = h('textarea', { readonly: true });
  const focused = root.activeElement;
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
  };
  // Nothing is copied where nothing is selected.
  field.value = forms['text/plain'] ?? '';
  root.append(field);
  field.select();
  window.addEventListener('copy', put, { capture: true });
  const copied = document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
