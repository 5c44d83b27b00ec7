/**
 * The lists that a record is on. One index holds them all, so that the newest fifty of any list are read without looking at
 * the others. Each list has a counter for its length: IndexedDB's own `count()` takes seconds at 100,000 records.
 */
import type { SavedRecord } from './record.ts';

export type ListName = 'all' | 'kind' | 'tag' | 'source' | 'collection' | 'story' | 'trash';

/** A list: `['tag', 'elections']`. The value is empty for lists of which there is only one, such as the trash. */
export type List = readonly [name: ListName, value: string];

/** A record's place on a list; places sort by time, and by id within the same millisecond. */
export type Place = readonly [name: ListName, value: string, at: string, id: string];

/** Returns the lists that the record is on. One in the trash is on no other list. */
export function listsOf(record: SavedRecord): List[] {
  if (record.deletedAt !== null) return [['trash', '']];
  const lists: List[] = [
    ['all', ''],
    ['kind', record.kind],
    ['source', sourceOf(record)],
  ];
  for (const tag of textsOf(record.tags)) lists.push(['tag', tag]);
  for (const collection of textsOf(record.collections)) lists.push(['collection', collection]);
  if (record.kind === 'caption') lists.push(['story', record.articleId]);
  return lists;
}

/** Returns the places of the record, one on each of its lists: by the time of saving, in the trash by that of deleting. */
export function placesOf(record: SavedRecord): Place[] {
  return listsOf(record).map(([name, value]) => [name, value, record.deletedAt ?? record.savedAt, record.id]);
}

/** Returns the domain of the publisher that the record comes from; empty where a damaged record tells none. */
export function sourceOf(record: SavedRecord): string {
  const told: Partial<Record<'publisher', unknown>> | undefined = record.kind === 'article' ? record : record.story;
  const publisher = told?.publisher;
  const domain = typeof publisher === 'object' && publisher !== null && 'domain' in publisher ? publisher.domain : '';
  return typeof domain === 'string' ? domain : '';
}

/** A damaged record may have anything there: only texts count as labels. */
function textsOf(labels: unknown): string[] {
  return Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [];
}
