/** The bookmarks file that every browser, Pocket and Raindrop.io write (`NETSCAPE-Bookmark-file-1`). */
import { bad, type ImportFormat } from '../format.ts';
import { importedArticle, type Clipping } from '../records/imported-article.ts';

export const bookmarks: ImportFormat = {
  id: 'bookmarks',
  async *read(file, options) {
    if (file.size > LARGEST) return yield bad('too-large', null, 1);
    // A parsed document of its own runs no scripts and loads nothing.
    const page = new DOMParser().parseFromString(await file.text(), 'text/html');
    const links = [...page.querySelectorAll('dt > a[href]')];
    for (const [index, link] of links.entries()) {
      const at = { unit: 'entry', number: index + 1 } as const;
      const progress = (index + 1) / links.length;
      const places = { canonicalUrl: 'HREF', headline: 'A' };
      yield await importedArticle(clippingOf(link), { ...options, from: 'Bookmarks', places, at, progress });
    }
  },
};

/** Bytes: the file is read as a whole. A hundred thousand bookmarks take about thirty million. */
const LARGEST = 100_000_000;

function clippingOf(link: Element): Clipping {
  const description = link.closest('dt')?.nextElementSibling;
  return {
    url: link.getAttribute('href') ?? '',
    headline: link.textContent,
    savedAt: link.getAttribute('add_date') ?? link.getAttribute('time_added') ?? '',
    tags: link.getAttribute('tags')?.split(','),
    collections: [folderOf(link)],
    note: description?.localName === 'dd' ? ownText(description) : '',
  };
}

/** `News / Europe`; the browser's own roots ("Bookmarks bar") are no folders of the person's. */
function folderOf(link: Element): string {
  const names: string[] = [];
  for (let list = link.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    const heading = list.parentElement?.querySelector(':scope > h3') ?? null;
    if (heading === null || heading.hasAttribute('personal_toolbar_folder')) continue;
    if (heading.hasAttribute('unfiled_bookmarks_folder')) continue;
    names.unshift(heading.textContent.trim());
  }
  return names.join(' / ');
}

/** The text of the element without that of the lists that follow in it, since nothing closes a `dd`. */
function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join(' ');
}
