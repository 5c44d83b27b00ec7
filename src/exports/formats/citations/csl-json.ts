import type { SavedArticle } from '../../../library/record/record.ts';
import type { ExportFormat } from '../../format.ts';
import { jsonArray } from '../../syntax/json-array.ts';
import { withoutAbsent } from '../../syntax/without-absent.ts';

/** CSL-JSON, what Zotero, Pandoc and citation processors read (https://docs.citationstyles.org). Articles only. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  articlesOnly: true,
  write: ({ records }) => jsonArray(records, (record) => (record.kind === 'article' ? cslItem(record) : null)),
};

/** A name in CSL: people's names are `literal`, since where the family name stands differs from language to language. */
export type CslName = { literal: string };

/** Returns the article as a CSL item of type `article-newspaper`. */
function cslItem(article: SavedArticle): object {
  return withoutAbsent({
    id: citationKey(article),
    type: 'article-newspaper',
    title: article.headline,
    author: creators(article),
    'container-title': article.publisher.name ?? article.publisher.domain,
    section: article.section.join(' > '),
    issued: dateParts(article.publishedAt?.iso),
    accessed: dateParts(article.savedAt),
    abstract: article.lead,
    language: article.language,
    keyword: filedUnderInOne(article),
    source: article.agency,
    URL: article.canonicalUrl,
    note: article.note,
  });
}

/** What a reference manager files the article by, which has one list for both: the person's own tags, then the story's, each once. */
export function filedUnder({ tags, keywords }: SavedArticle): string[] {
  return [...new Set([...tags, ...keywords])];
}

/** All of these in one text, between commas: a comma or semicolon within a word would make two of it. */
export const filedUnderInOne = (article: SavedArticle): string =>
  filedUnder(article)
    .map((word) => word.replace(/[\s,;]+/g, ' ').trim())
    .filter(Boolean)
    .join(', ');

/** The authors; where none is named, the agency stands for them, as style guides ask. */
export function creators({ byline, agency }: SavedArticle): CslName[] {
  const names = byline?.authors.map((author) => author.name) ?? [];
  if (names.length > 0) return names.map((literal) => ({ literal }));
  return agency === null ? [] : [{ literal: agency }];
}

/** Returns a key such as `vnexpress-2026-3f9a1c2b`: publisher, year and the id's beginning; letters a to z and digits only. */
export function citationKey({ publisher, publishedAt, savedAt, id }: SavedArticle): string {
  const host = publisher.domain.replace(/^www\./, '').split('.')[0] ?? '';
  const parts = [host, (publishedAt?.iso ?? savedAt).slice(0, 4), id];
  return parts
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .map((part, index) => (index === 2 ? part.slice(0, 12) : part))
    .filter(Boolean)
    .join('-');
}

function dateParts(iso: string | undefined): object | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? { 'date-parts': [match.slice(1).map(Number)] } : null;
}
