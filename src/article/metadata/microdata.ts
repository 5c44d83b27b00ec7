/** Microdata (`itemprop`), of the page's own story only: what describes a related story or a comment is left out. */
import { tidyText } from '../layout/page/tidy-text.ts';

export interface MicrodataValue {
  value: string;
  element: Element;
}

/** Values of the story's item by property name, in document order. */
export type Microdata = ReadonlyMap<string, readonly MicrodataValue[]>;

/** schema.org's article types (https://schema.org/Article and its subtypes). */
export const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/;
/** Longer values are bodies, which nobody reads from here. */
const MAX_LENGTH = 2000;

/** Returns the properties of the first article item, and those that stand in no item at all. */
export function readMicrodata(document: Document): Microdata {
  const properties = new Map<string, MicrodataValue[]>();
  const elements = document.querySelectorAll('[itemprop]');
  if (elements.length === 0) return properties;
  const story = [...document.querySelectorAll('[itemscope][itemtype]')].find((scope) =>
    ARTICLE_TYPE.test(scope.getAttribute('itemtype')?.trim() ?? ''),
  );
  for (const element of elements) {
    if (element.localName === 'meta' && element.closest('head')) continue;
    const scope = element.parentElement?.closest('[itemscope]') ?? null;
    if (scope !== null && scope !== story) continue;
    const value = valueOf(element);
    if (value === '') continue;
    for (const name of (element.getAttribute('itemprop') ?? '').toLowerCase().split(/\s+/)) {
      const list = properties.get(name);
      if (list) list.push({ value, element });
      else properties.set(name, [{ value, element }]);
    }
  }
  return properties;
}

/** Where an element keeps what it says to machines: `<abbr title="2026-08-12T10:05:00+07:00">`. */
const MACHINE_FORM: Readonly<Record<string, string>> = { time: 'datetime', abbr: 'title' };

function valueOf(element: Element): string {
  const given = element.getAttribute('content') ?? element.getAttribute(MACHINE_FORM[element.localName] ?? '');
  if (given !== null) return given.trim();
  const named = element.hasAttribute('itemscope') ? element.querySelector('[itemprop~="name"]') : null;
  const text = named?.getAttribute('content') ?? (named ?? element).textContent;
  return text.length > MAX_LENGTH ? '' : tidyText(text);
}
