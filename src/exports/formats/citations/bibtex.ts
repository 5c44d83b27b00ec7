/**
 * BibLaTeX, written by hand: the library for it (citation-js 0.8) turns letters outside Latin-1 into TeX accents and
 * loses some of them (`ở` became `o`); biber and BibDesk have read UTF-8 for a decade.
 */
import type { SavedArticle } from '../../../library/record/record.ts';
import { babelName } from '../../syntax/babel-languages.ts';
import { citationKey, creators, filedUnderInOne } from './csl-json.ts';
import type { ExportFormat } from '../../format.ts';
import { singleLine } from '../../syntax/single-line.ts';

/** BibLaTeX (`.bib`, UTF-8), one `@article` with `entrysubtype = {newspaper}` per article. Captions have no entry. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  articlesOnly: true,
  async *write({ records }) {
    for await (const record of records) if (record.kind === 'article') yield `${bibtexEntry(record)}\n\n`;
  },
};

/** Returns the article as a BibLaTeX entry; absent fields are left out. */
export function bibtexEntry(article: SavedArticle): string {
  const { publisher, publishedAt } = article;
  return writeEntry(article, [
    ['author', authorsField(article)],
    ['title', braced(article.headline)],
    ['subtitle', braced(article.subheadline)],
    ['journaltitle', braced(publisher.name ?? publisher.domain)],
    ['entrysubtype', 'newspaper'],
    ['date', publishedAt?.iso.slice(0, 10)],
    ['url', verbatim(article.canonicalUrl)],
    ['urldate', article.savedAt.slice(0, 10)],
    ['langid', babelName(article.language)],
    ['abstract', braced(article.lead)],
    ['keywords', keywordsField(article)],
    // Styles print `note` in the reference; this is for those who keep the file.
    ['annote', braced(article.note)],
  ]);
}

/** A field of an entry; a `bare` value is one of BibTeX's abbreviations and stands without braces. */
export type Field = [name: string, value: string | null | undefined, form?: 'bare'];

/** Returns an `@article` with those of the fields that have a value. */
export function writeEntry(article: SavedArticle, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value, form]) =>
    value ? [`  ${name} = ${form === 'bare' ? value : `{${value}}`},`] : [],
  );
  return `@article{${citationKey(article)},\n${lines.join('\n')}\n}`;
}

/** In braces: a name that BibTeX must not take apart, since where the family name stands differs by language. */
export const authorsField = (article: SavedArticle): string =>
  creators(article)
    .map(({ literal }) => `{${escapeTex(literal)}}`)
    .join(' and ');

export const keywordsField = (article: SavedArticle): string => escapeTex(filedUnderInOne(article));

/** A second pair of braces keeps the capitals as they are. */
export const braced = (text: string | null | undefined): string | null => (text ? `{${escapeTex(text)}}` : null);

/** Braces by their names: BibTeX counts `\{` as one that opens, and reads nothing of a file in which they don't balance. */
const SPECIAL: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Returns the text on one line, TeX's own characters escaped. */
function escapeTex(text: string): string {
  return singleLine(text).replace(/[\\{}~^&%$#_]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}

/** An address is read verbatim, but braces must still balance. */
export const verbatim = (address: string): string =>
  singleLine(address).replace(/[{}\\ ]/g, (character) => encodeURIComponent(character));
