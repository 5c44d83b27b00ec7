/**
 * Zotero's CSV: `Key,Item Type,Publication Year,Author,Title,…`, a column for each of its fields. Tags that the person put
 * on are tags; those that came with the page or the catalogue are the story's keywords.
 */
import { csvClippings } from '../syntax/csv-clippings.ts';
import type { CsvRow } from '../syntax/csv-rows.ts';
import type { ImportFormat } from '../format.ts';
import type { Clipping, Places } from '../records/imported-article.ts';
import { fromCatalogue } from '../records/person-names.ts';

const PLACES: Places = {
  canonicalUrl: 'Url',
  headline: 'Title',
  publisher: 'Publication Title',
  section: 'Section',
  lead: 'Abstract Note',
  language: 'Language',
  keywords: 'Automatic Tags',
  byline: 'Author',
  dateline: 'Place',
  publishedAt: 'Date',
};

export const zoteroCsv: ImportFormat = {
  id: 'zotero-csv',
  read: csvClippings('Zotero CSV', PLACES, clippingOf),
};

function clippingOf({ cell }: CsvRow): Clipping {
  const language = cell('Language').trim();
  const place = cell('Place').trim();
  return {
    url: cell('Url'),
    headline: cell('Title'),
    publisher: cell('Publication Title'),
    section: [cell('Section')],
    lead: cell('Abstract Note'),
    language,
    keywords: listed(cell('Automatic Tags')),
    authors: listed(cell('Author')).map((name) => fromCatalogue(name, language)),
    dateline: { raw: place, place },
    publishedAt: cell('Date').trim() || cell('Publication Year'),
    savedAt: cell('Date Added'),
    tags: listed(cell('Manual Tags')),
    note: noteText(cell('Notes')),
  };
}

const listed = (cell: string): string[] => cell.split(/;\s+/);

/** Elements of a note from which on it is not read as a page: ten times as many, none of them closed, take a hundred times as long. */
const MOST_ELEMENTS = 10_000;

/** A note is a piece of a page, and stands in a `div` of its own. */
function noteText(html: string): string {
  const lines = html.replace(/<\/div>;\s*/gi, '</div>\n').replace(/<\/(?:p|li|h\d)>|<br\s*\/?>/gi, '$&\n');
  const many = (lines.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS;
  const { body } = new DOMParser().parseFromString(many ? lines.replace(/<[^<>]*>|</g, '') : lines, 'text/html');
  return body.textContent.replace(/\n{3,}/g, '\n\n').trim();
}
