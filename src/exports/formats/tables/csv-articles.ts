import { blockTexts } from '../../../article/forms/body-text.ts';
import type { SavedArticle } from '../../../library/record/record.ts';
import { bylineText } from '../../story/credit-line.ts';
import { BYTE_ORDER_MARK, csvLine, joined } from '../../syntax/csv.ts';
import type { ExportFormat } from '../../format.ts';

/** One row an article. The columns' names are those of the record; a column is never renamed, only added. */
export const articleColumns: readonly [string, (article: SavedArticle) => string][] = [
  ['id', (article) => article.id],
  ['canonicalUrl', (article) => article.canonicalUrl],
  ['publisher', (article) => article.publisher.name ?? article.publisher.domain],
  ['domain', (article) => article.publisher.domain],
  ['language', (article) => article.language ?? ''],
  ['section', (article) => joined(article.section, '>')],
  ['kicker', (article) => article.kicker ?? ''],
  ['headline', (article) => article.headline ?? ''],
  ['subheadline', (article) => article.subheadline ?? ''],
  ['lead', (article) => article.lead ?? ''],
  ['dateline', (article) => article.dateline?.raw ?? ''],
  ['datelinePlace', (article) => article.dateline?.place ?? ''],
  ['byline', bylineText],
  ['authors', (article) => joined(article.byline?.authors.map((author) => author.name) ?? [])],
  ['agency', (article) => article.agency ?? ''],
  ['publishedAt', (article) => article.publishedAt?.iso ?? ''],
  ['modifiedAt', (article) => article.modifiedAt?.iso ?? ''],
  ['keywords', (article) => joined(article.keywords)],
  ['access', (article) => article.access],
  ['body', (article) => blockTexts(article.body).join('\n\n')],
  ['photos', (article) => String(article.photos.length)],
  ['tags', (article) => joined(article.tags)],
  ['collections', (article) => joined(article.collections)],
  ['note', (article) => article.note],
  ['savedAt', (article) => article.savedAt],
  ['updatedAt', (article) => article.updatedAt],
];

export const csvArticles: ExportFormat = {
  id: 'csv-articles',
  extension: 'csv',
  mime: 'text/csv',
  articlesOnly: true,
  async *write({ records }) {
    yield BYTE_ORDER_MARK + csvLine(articleColumns.map(([name]) => name));
    for await (const record of records) {
      if (record.kind === 'article') yield csvLine(articleColumns.map(([, cell]) => cell(record)));
    }
  },
};
