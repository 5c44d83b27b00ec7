/** The open toolbar popup in Firefox, by the names that a person sees, with trusted clicks and keys. */
import { writeFileSync } from 'node:fs';
import type { CutlineInFirefox } from './cutline.ts';
import { until } from './until.ts';

export interface FirefoxPopup {
  /** What the popup shows, as text. */
  text: () => Promise<string>;
  /** Waits until the popup shows this. */
  shows: (text: string) => Promise<void>;
  /** Clicks the button, tab or link with this name. */
  click: (name: string) => Promise<void>;
  /** Types into the field with this label, then presses keys (`Enter`, `Control+Enter`). */
  type: (label: string, text: string, ...keys: string[]) => Promise<void>;
  /** What stands in the field with this label. */
  valueOf: (label: string) => Promise<string>;
  screenshot: (path: string) => Promise<void>;
}

/** Finds elements as assistive technology would name them. Runs in the popup. */
const FINDERS = `
  const document = content.document;
  const textOf = (node) => node.nodeType === 3 ? node.data
    : node.getAttribute?.('aria-hidden') === 'true' ? '' : [...node.childNodes].map(textOf).join('');
  const nameOf = (element) => (
    (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim()
    || element.getAttribute('aria-label') || element.labels?.[0]?.textContent || textOf(element)
  ).replace(/\\s+/g, ' ').trim();
  const named = (selector, name) => {
    const shown = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return shown.find((element) => nameOf(element) === name) ?? null;
  };
  const FIELDS = 'input, textarea, select, [contenteditable=true], [role=textbox], [role=combobox]';`;

/** Keys by way of the text input processor, as Gecko's own tests do it: the page can't tell them from real ones. */
const KEYS = `
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  tip.beginInputTransactionForTests(content);
  const stroke = (names) => {
    const keys = names.map((key) => [
      new content.KeyboardEvent('', { key }),
      key.length > 1 ? tip.KEY_NON_PRINTABLE_KEY : 0,
    ]);
    for (const key of keys) tip.keydown(...key);
    for (const key of keys.reverse()) tip.keyup(...key);
  };`;

export function openPopupOf(cutline: CutlineInFirefox): FirefoxPopup {
  const { inPopup } = cutline;
  const text = () => inPopup<string>('return content.document.body.innerText;');
  return {
    text,
    shows: async (wanted) => {
      await until(text, (shown) => shown.includes(wanted));
    },
    click: async (name) => {
      await inPopup(
        `${FINDERS}
         const button = named('button, a[href], [role=button], [role=tab], summary', args[0]);
         if (!button) return null;
         button.click();
         return true;`,
        [name],
      );
    },
    type: async (label, typed, ...keys) => {
      await inPopup(
        `${FINDERS}${KEYS}
         const field = named(FIELDS, args[0]);
         if (!field) return null;
         field.focus();
         for (const letter of args[1]) stroke([letter]);
         for (const key of args[2]) stroke(key.split('+'));
         return true;`,
        [label, typed, keys],
      );
    },
    valueOf: (label) =>
      inPopup<string>(
        `${FINDERS} const field = named(FIELDS, args[0]); return field && (field.value ?? field.innerText);`,
        [label],
      ),
    screenshot: async (path) => {
      const png = await cutline.marionette.inBrowser<string>(
        `const popup = document.querySelector('browser.webextension-popup-browser');
         const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
         const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
         canvas.width = picture.width;
         canvas.height = picture.height;
         canvas.getContext('2d').drawImage(picture, 0, 0);
         return canvas.toDataURL('image/png').split(',')[1];`,
      );
      writeFileSync(path, Buffer.from(png, 'base64'));
    },
  };
}
