/** BibTeX as LaTeX had it before BibLaTeX: `journal`, `year` and `month`, which the old styles read. */
import type { SavedArticle } from '../../../library/record/record.ts';
import { babelName } from '../../syntax/babel-languages.ts';
import { authorsField, braced, keywordsField, verbatim, writeEntry } from './bibtex.ts';
import type { ExportFormat } from '../../format.ts';

/** Classic BibTeX (`.bib`, UTF-8), one `@article` per article. Captions have no entry. */
export const classicBibtex: ExportFormat = {
  id: 'classic-bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  articlesOnly: true,
  async *write({ records }) {
    for await (const record of records) if (record.kind === 'article') yield `${classicEntry(record)}\n\n`;
  },
};

/** BibTeX's own abbreviations, which each style prints in its way. They stand without braces. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns the article as a BibTeX entry; absent fields are left out. */
export function classicEntry(article: SavedArticle): string {
  const { publisher, publishedAt } = article;
  const [year = '', month = '', day = ''] = publishedAt?.iso.slice(0, 10).split('-') ?? [];
  return writeEntry(article, [
    ['author', authorsField(article)],
    ['title', braced(article.headline)],
    ['journal', braced(publisher.name ?? publisher.domain)],
    ['year', year],
    ['month', MONTHS[Number(month) - 1], 'bare'],
    ['day', day && String(Number(day))],
    ['url', verbatim(article.canonicalUrl)],
    ['urldate', article.savedAt.slice(0, 10)],
    ['language', babelName(article.language)],
    ['abstract', braced(article.lead)],
    ['keywords', keywordsField(article)],
    ['annote', braced(article.note)],
  ]);
}
