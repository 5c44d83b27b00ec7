/** Pocket's own export (`part_000000.csv`): `title,url,time_added,tags,status`; tags stand between bars. */
import { csvClippings } from '../syntax/csv-clippings.ts';
import type { ImportFormat } from '../format.ts';

export const pocket: ImportFormat = {
  id: 'pocket',
  read: csvClippings('Pocket CSV', { canonicalUrl: 'url', headline: 'title' }, ({ cell }) => ({
    url: cell('url'),
    headline: cell('title'),
    savedAt: cell('time_added'),
    tags: cell('tags').split('|'),
  })),
};
