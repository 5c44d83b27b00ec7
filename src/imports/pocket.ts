/** Pocket's own export (`part_000000.csv`): `title,url,time_added,tags,status`; tags stand between bars. */
import { csvRows } from './csv-rows.ts';
import type { ImportFormat } from './format.ts';
import { importedArticle } from './imported-article.ts';

export const pocket: ImportFormat = {
  id: 'pocket',
  async *read(file, options) {
    for await (const row of csvRows(file)) {
      if ('kind' in row) {
        yield row;
        continue;
      }
      const { cell, at, progress } = row;
      const clipping = {
        url: cell('url'),
        headline: cell('title'),
        savedAt: cell('time_added'),
        tags: cell('tags').split('|'),
      };
      const places = { canonicalUrl: 'url', headline: 'title' };
      yield await importedArticle(clipping, { ...options, from: 'Pocket CSV', places, at, progress });
    }
  },
};
