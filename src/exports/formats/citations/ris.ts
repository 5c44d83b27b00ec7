/**
 * RIS, written by hand: citation-js 0.8 drops authors given as whole names, and wants Node's network modules. The tags
 * are those that EndNote and Zotero read for newspaper articles (https://en.wikipedia.org/wiki/RIS_(file_format)).
 */
import type { SavedArticle } from '../../../library/record/record.ts';
import { citationKey, creators, filedUnder } from './csl-json.ts';
import type { ExportFormat } from '../../format.ts';
import { singleLine } from '../../syntax/single-line.ts';

/** RIS (`.ris`, UTF-8, CRLF), one `TY  - NEWS` record per article. Captions have no entry. */
export const ris: ExportFormat = {
  id: 'ris',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  articlesOnly: true,
  async *write({ records }) {
    for await (const record of records) if (record.kind === 'article') yield `${risEntry(record)}\r\n`;
  },
};

/** Returns the article as a RIS record with CRLF line ends; absent fields are left out. */
export function risEntry(article: SavedArticle): string {
  const { publisher, publishedAt } = article;
  const fields: [string, string | null | undefined][] = [
    ['ID', citationKey(article)],
    ['TI', article.headline],
    ...creators(article).map(({ literal }): [string, string] => ['AU', literal]),
    ['T2', publisher.name ?? publisher.domain],
    ['SE', article.section.join(' > ')],
    ['PY', publishedAt?.iso.slice(0, 4)],
    ['DA', risDate(publishedAt?.iso)],
    ['Y2', risDate(article.savedAt)],
    ['AB', article.lead],
    ['LA', article.language],
    ...filedUnder(article).map((word): [string, string] => ['KW', word]),
    ['UR', article.canonicalUrl],
    ['N1', article.note],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value && singleLine(value) ? [`${tag}  - ${singleLine(value)}`] : [],
  );
  return ['TY  - NEWS', ...lines, 'ER  - ', ''].join('\r\n');
}

const risDate = (iso: string | undefined): string => (iso ? `${iso.slice(0, 10).replaceAll('-', '/')}/` : '');
