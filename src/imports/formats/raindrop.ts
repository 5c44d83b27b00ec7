/**
 * Raindrop.io's CSV: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`. Passages that the person
 * marked are their own work, like the note: they go into it. The cover is a preview picture, no photo of the story.
 */
import { csvClippings } from '../syntax/csv-clippings.ts';
import type { CsvRow } from '../syntax/csv-rows.ts';
import type { ImportFormat } from '../format.ts';
import type { Clipping } from '../records/imported-article.ts';

const PLACES = { canonicalUrl: 'url', headline: 'title', lead: 'excerpt' };

export const raindrop: ImportFormat = {
  id: 'raindrop',
  read: csvClippings('Raindrop.io CSV', PLACES, clippingOf),
};

function clippingOf({ cell }: CsvRow): Clipping {
  const folder = cell('folder').trim();
  return {
    url: cell('url'),
    headline: cell('title'),
    lead: cell('excerpt'),
    savedAt: cell('created'),
    tags: cell('tags').split(','),
    collections: UNSORTED.has(folder.toLowerCase()) ? [] : [folder],
    note: [cell('note').trim(), cell('highlights').trim()].filter(Boolean).join('\n\n'),
  };
}

/** Where Raindrop.io puts what stands in no collection. */
const UNSORTED = new Set(['', 'unsorted']);
