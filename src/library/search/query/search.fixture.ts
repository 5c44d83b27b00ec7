/** For tests of the search: invented records, and indexes of them. */
import type { Article } from '../../../article/article.ts';
import { savingCaption, story } from '../../library.fixture.ts';
import { FORMAT_VERSION, type SavedArticle, type SavedCaption, type SavedRecord } from '../../record/record.ts';
import { answer } from './answer.ts';
import type { SearchRequest } from './request.ts';
import { applyChanges, type Change } from '../index/apply-changes.ts';
import { emptyIndexes } from '../index/index.fixture.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** Returns what makes an index of these records; to be called outside of tests. */
export function indexes(): (records: readonly SavedRecord[]) => SearchIndex {
  const emptyIndex = emptyIndexes();
  return (records) => {
    const index = emptyIndex();
    takeIn(
      index,
      records.map((record, at) => ({ id: record.id, seq: at + 1, record })),
    );
    return index;
  };
}

/** Takes all the changes in, however many steps that needs. */
function takeIn(index: SearchIndex, changes: Change[]): void {
  for (let left = changes; left.length > 0;) left = left.slice(applyChanges(index, left, left.at(-1)?.seq ?? 0).done);
}

let clock = 0;

/** Returns an article saved a second after the one before. */
export function article(id: string, content: Partial<Article>, marks: Partial<SavedArticle> = {}): SavedArticle {
  const savedAt = new Date(Date.UTC(2026, 0, 1) + ++clock * 1000).toISOString();
  return {
    kind: 'article',
    id,
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt,
    updatedAt: savedAt,
    deletedAt: null,
    tags: [],
    collections: [],
    note: '',
    ...story({ headline: 'Cầu mới', lead: null, body: [], ...content }),
    evidence: { fields: {}, dropped: {} },
    revision: 1,
    ...marks,
  };
}

export function caption(id: string): SavedCaption {
  const { body: _b, ...rest } = article(id, {});
  const { formatVersion, seq, savedAt, updatedAt, deletedAt, tags, collections, note } = rest;
  const kept = { id, formatVersion, seq, savedAt, updatedAt, deletedAt, tags, collections, note };
  const { photo, story } = savingCaption();
  return { kind: 'caption', ...kept, photo, story, articleId: 'x' };
}

/** Returns a body of one paragraph. */
export const body = (text: string): Article['body'] => [
  { type: 'paragraph', children: [{ type: 'text', value: text }] },
];

/** Returns the ids of what is found, first saved first unless told otherwise. */
export const find = (index: SearchIndex, query: string, more: Partial<SearchRequest> = {}) =>
  answer(index, { query, sort: 'oldest', ...more }).ids;
