/** The bookmarks file that every browser, Pocket and Raindrop.io write (`NETSCAPE-Bookmark-file-1`). */
import { remember } from '../../article/remember.ts';
import { bad, type ImportFormat } from '../format.ts';
import { importedArticle, type Clipping } from '../records/imported-article.ts';

export const bookmarks: ImportFormat = {
  id: 'bookmarks',
  async *read(file, options) {
    if (file.size > LARGEST) return yield bad('too-large', null, 1);
    // A parsed document of its own runs no scripts and loads nothing.
    const text = (await file.text()).replace(NO_PART, '');
    if (unclosedLists(text) > MOST_UNCLOSED) return yield bad('cut-off', null, 1, 'The lists are never closed.');
    const page = new DOMParser().parseFromString(text, 'text/html');
    const folder = folders();
    const links = [...page.querySelectorAll('dt > a[href]')];
    for (const [index, link] of links.entries()) {
      const at = { unit: 'entry', number: index + 1 } as const;
      const progress = (index + 1) / links.length;
      const places = { canonicalUrl: 'HREF', headline: 'A' };
      yield await importedArticle(clippingOf(link, folder), { ...options, from: 'Bookmarks', places, at, progress });
    }
  },
};

/** Bytes: the file is read as a whole. A hundred thousand bookmarks take about thirty million. */
const LARGEST = 100_000_000;

/** Tags that a bookmarks file has no use for. Those that nothing closes are open in all that follows: with thousands it takes minutes to parse. */
const NO_PART = /<\/?(?!(?:a|d[dlt]|h[1-6]|[hb]r|p|title|meta)[\s/>])[a-z][^<>]*>/gi;

/** Folders in one another that a file which was cut off may leave open; to parse a list takes as long as lists are around it. */
const MOST_UNCLOSED = 500;

const unclosedLists = (text: string): number =>
  (text.match(/<dl\b/gi)?.length ?? 0) - (text.match(/<\/dl\b/gi)?.length ?? 0);

function clippingOf(link: Element, folder: (list: Element | null) => string): Clipping {
  const description = link.closest('dt')?.nextElementSibling;
  return {
    url: link.getAttribute('href') ?? '',
    headline: link.textContent,
    savedAt: link.getAttribute('add_date') ?? link.getAttribute('time_added') ?? '',
    tags: link.getAttribute('tags')?.split(','),
    collections: [folder(link.closest('dl'))],
    note: description?.localName === 'dd' ? ownText(description) : '',
  };
}

/** `News / Europe`, asked once for each list; the browser's own roots ("Bookmarks bar") are no folders of the person's. */
function folders(): (list: Element | null) => string {
  const folder = remember((list: Element | null): string => {
    if (list === null) return '';
    const outer = folder(list.parentElement?.closest('dl') ?? null);
    const heading = [...(list.parentElement?.children ?? [])].find(({ localName }) => localName === 'h3');
    if (!heading || ROOTS.some((name) => heading.hasAttribute(name))) return outer;
    return [outer, heading.textContent.trim()].filter(Boolean).join(' / ');
  });
  return folder;
}

const ROOTS = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'];

/** The text of the element without that of the lists that follow in it, since nothing closes a `dd`. */
function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join(' ');
}
