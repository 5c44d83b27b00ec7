/** BibTeX and BibLaTeX, as Zotero, JabRef and Cutline write them. */
import { tagOfBabel } from '../../exports/syntax/babel-languages.ts';
import { entriesOf } from '../syntax/bibtex-entries.ts';
import type { ImportFormat } from '../format.ts';
import { importedArticle, webPage, type Clipping, type Places } from '../records/imported-article.ts';
import { fromCatalogue } from '../records/person-names.ts';
import { plainTex } from '../syntax/tex-text.ts';

export const bibtex: ImportFormat = {
  id: 'bibtex',
  async *read(file, options) {
    for await (const found of entriesOf(file)) {
      if ('kind' in found) yield found;
      else
        yield await importedArticle(clippingOf(found.fields), { ...options, ...found, from: 'BibTeX', places: PLACES });
    }
  },
};

function clippingOf(fields: ReadonlyMap<string, string>): Clipping {
  const first = (...names: string[]) => plainTex(names.map((name) => fields.get(name)).find(Boolean) ?? '');
  const language = tagOfBabel(first('langid', 'language'));
  const place = first('location', 'address');
  return {
    // An address is not TeX, but some programs escape it; older ones have it in `howpublished`.
    url: [fields.get('url'), first('url'), first('howpublished')].find((address) => webPage(address) !== null),
    headline: first('title'),
    subheadline: first('subtitle'),
    publisher: first('journaltitle', 'journal', 'organization', 'publisher'),
    lead: first('abstract'),
    language,
    keywords: first('keywords').split(/[,;]/),
    authors: namesIn(fields.get('author') ?? '', language),
    dateline: { raw: place, place },
    publishedAt: first('date') || dateText(first('year'), first('month'), first('day')),
    savedAt: first('urldate'),
    note: first('note', 'annote', 'annotation'),
  };
}

/** Older BibTeX has the month as a number or as `nov`; less than a day stays as it stands. */
function dateText(year: string, month: string, day: string): string {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const parts = [year, index < 0 ? month : String(index + 1), day].filter((part) => part !== '');
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names stand between `and`; one in braces is whole, whatever is in it. */
function namesIn(authors: string, language: string): string[] {
  return splitOutsideBraces(authors).map((name) =>
    name.startsWith('{') && name.endsWith('}') ? plainTex(name) : fromCatalogue(plainTex(name), language),
  );
}

function splitOutsideBraces(authors: string): string[] {
  const names: string[][] = [[]];
  let depth = 0;
  for (const word of authors.trim().split(/\s+/)) {
    if (depth === 0 && word.toLowerCase() === 'and') names.push([]);
    else names.at(-1)?.push(word);
    for (const character of word) depth += character === '{' ? 1 : character === '}' ? -1 : 0;
  }
  return names.map((words) => words.join(' ')).filter(Boolean);
}

const PLACES: Places = {
  canonicalUrl: 'url',
  headline: 'title',
  subheadline: 'subtitle',
  publisher: 'journaltitle',
  lead: 'abstract',
  language: 'langid',
  keywords: 'keywords',
  byline: 'author',
  dateline: 'location',
  publishedAt: 'date',
};
