/**
 * Raindrop.io's CSV: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`. Passages that the person
 * marked are their own work, like the note: they go into it. The cover is a preview picture, no photo of the story.
 */
import { csvRows, type CsvRow } from './csv-rows.ts';
import type { ImportFormat } from './format.ts';
import { importedArticle, type Clipping } from './imported-article.ts';

export const raindrop: ImportFormat = {
  id: 'raindrop',
  async *read(file, options) {
    for await (const row of csvRows(file)) {
      if ('kind' in row) yield row;
      else {
        const { at, progress } = row;
        yield await importedArticle(clippingOf(row), {
          ...options,
          from: 'Raindrop.io CSV',
          places: PLACES,
          at,
          progress,
        });
      }
    }
  },
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

const PLACES = { canonicalUrl: 'url', headline: 'title', lead: 'excerpt' };
