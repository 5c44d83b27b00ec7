/**
 * Instapaper's CSV: `URL,Title,Selection,Folder,Timestamp`, lately with `Tags`. A selection is what the person marked, their
 * own work like a note. Folders are collections, but for those that say how far somebody is with reading.
 */
import { csvClippings } from '../syntax/csv-clippings.ts';
import type { CsvRow } from '../syntax/csv-rows.ts';
import type { ImportFormat } from '../format.ts';
import type { Clipping } from '../records/imported-article.ts';

const PLACES = { canonicalUrl: 'URL', headline: 'Title' };

export const instapaper: ImportFormat = {
  id: 'instapaper',
  read: csvClippings('Instapaper CSV', PLACES, clippingOf),
};

function clippingOf({ cell }: CsvRow): Clipping {
  const folder = cell('Folder').trim();
  return {
    url: cell('URL'),
    headline: cell('Title'),
    savedAt: cell('Timestamp'),
    tags: tagsIn(cell('Tags')),
    collections: OWN_FOLDERS.has(folder.toLowerCase()) ? [] : [folder],
    note: cell('Selection'),
  };
}

/** Instapaper's own folders. */
const OWN_FOLDERS = new Set(['', 'unread', 'archive', 'starred']);

/** A list as JSON: `["coast","ferry"]`. */
function tagsIn(cell: string): string[] {
  try {
    const tags: unknown = JSON.parse(cell);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return cell.split(',');
  }
}
