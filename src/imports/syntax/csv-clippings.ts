/** CSV files with a story a row, ours and other programs': each says only which cell is what. */
import { csvRows, type CsvRow } from './csv-rows.ts';
import type { ImportFormat } from '../format.ts';
import { importedArticle, type Clipping, type Places } from '../records/imported-article.ts';

/** Returns the reader of such a file. `from` and `places` name the file and its columns in the records' evidence. */
export function csvClippings(
  from: string,
  places: Places,
  clippingOf: (row: CsvRow) => Clipping,
): ImportFormat['read'] {
  return async function* (file, options) {
    for await (const row of csvRows(file)) {
      if ('kind' in row) yield row;
      else yield await importedArticle(clippingOf(row), { ...options, ...row, from, places });
    }
  };
}
