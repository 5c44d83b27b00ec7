/** Meta tags by name: `name`, `property`, `itemprop` and `http-equiv` are one namespace in the wild. */

export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** More values of one name than this are no news page's: the longest lists seen are of some fifty tags. */
const MOST_VALUES = 200;

/** Returns the non-empty contents of every meta tag under its lower-case name, in document order. */
export function readMeta(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? headProperty(meta);
    const content = meta.getAttribute('content')?.normalize().trim();
    if (!name || !content) continue;
    const key = name.trim().toLowerCase();
    const list = tags.get(key);
    if (!list) tags.set(key, [content]);
    else if (list.length < MOST_VALUES) list.push(content);
  }
  return tags;
}

/** `itemprop` in the head is one more way to name a meta tag; in the body it belongs to an item (`microdata.ts`). */
function headProperty(meta: Element): string | null {
  return meta.closest('head') ? (meta.getAttribute('itemprop') ?? meta.getAttribute('http-equiv')) : null;
}
