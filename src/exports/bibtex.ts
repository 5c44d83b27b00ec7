/**
 * BibLaTeX, written by hand: the library for it (citation-js 0.8) turns letters outside Latin-1 into TeX accents and
 * loses some of them (`ở` became `o`); biber and BibDesk have read UTF-8 for a decade.
 */
import type { SavedArticle } from '../library/record.ts';
import { citationKey, creators } from './csl-json.ts';
import type { ExportFormat } from './format.ts';
import { singleLine } from './single-line.ts';

/** BibLaTeX (`.bib`, UTF-8), one `@article` with `entrysubtype = {newspaper}` per article. Captions have no entry. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  async *write({ records }) {
    for await (const record of records) if (record.kind === 'article') yield `${bibtexEntry(record)}\n\n`;
  },
};

/** Returns the article as a BibLaTeX entry; absent fields are left out. */
export function bibtexEntry(article: SavedArticle): string {
  const { publisher, publishedAt } = article;
  const fields: [string, string | null | undefined][] = [
    // In braces: a name that BibTeX must not take apart, since where the family name stands differs by language.
    [
      'author',
      creators(article)
        .map(({ literal }) => `{${escape(literal)}}`)
        .join(' and '),
    ],
    ['title', braced(article.headline)],
    ['subtitle', braced(article.subheadline)],
    ['journaltitle', braced(publisher.name ?? publisher.domain)],
    ['entrysubtype', 'newspaper'],
    ['date', publishedAt?.iso.slice(0, 10)],
    ['location', braced(article.dateline?.place)],
    ['url', verbatim(article.canonicalUrl)],
    ['urldate', article.savedAt.slice(0, 10)],
    ['langid', article.language],
    ['abstract', braced(article.lead)],
    ['keywords', escape(article.keywords.map((word) => word.replaceAll(',', ' ')).join(', '))],
    ['note', braced(article.note)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value ?? ''}},`);
  return `@article{${citationKey(article)},\n${lines.join('\n')}\n}`;
}

/** A second pair of braces keeps the capitals as they are. */
const braced = (text: string | null | undefined): string | null => (text ? `{${escape(text)}}` : null);

const SPECIAL: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function escape(text: string): string {
  return singleLine(text).replace(/[\\{}~^&%$#_]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}

/** An address is read verbatim, but braces must still balance. */
const verbatim = (address: string): string =>
  singleLine(address).replace(/[{}\\ ]/g, (character) => encodeURIComponent(character));
