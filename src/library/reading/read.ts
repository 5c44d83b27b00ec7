/**
 * Reading the library: plain functions for the popup and the pages. Inside Dexie's `liveQuery` they are live, across
 * tabs and the background. They reject when the database can't be read; `problemOf` tells what that means.
 */
import { Dexie } from 'dexie';
import { damageOf } from '../record/damaged.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { sourceOf, type List } from '../record/lists.ts';
import type { Revision, SavedArticle, SavedCaption, SavedRecord } from '../record/record.ts';

export interface RecordQuery {
  kind?: SavedRecord['kind'] | undefined;
  tag?: string | undefined;
  collection?: string | undefined;
  /** Domain of the publisher. */
  source?: string | undefined;
  /** Only records that come after this one in the list: the last one of the page before. */
  before?: Pick<SavedRecord, 'savedAt' | 'id'> | undefined;
  /** How many to pass over first: for a page in the middle of a list. */
  offset?: number | undefined;
  /** 50 when not given. */
  limit?: number | undefined;
}

/** Returns the records that fit all that the query names, newest first by the time of saving; none from the trash. */
export async function newestRecords(query: RecordQuery = {}, db: LibraryDb = library()): Promise<SavedRecord[]> {
  const { before, offset = 0, limit = 50 } = query;
  const places = placesOn(narrowestList(query), before && [before.savedAt, before.id], db);
  // If one list answers the whole query, its records need not be filtered.
  const fitting = isOneList(query) ? places : places.filter(({ record }) => fits(record, query));
  const rows = await fitting.offset(offset).limit(limit).toArray();
  return rows.map(({ record }) => record);
}

/** Returns what lies in the trash, deleted last first. */
export async function trashedRecords(
  { offset = 0, limit = 50 } = {},
  db: LibraryDb = library(),
): Promise<SavedRecord[]> {
  const rows = await placesOn(['trash', ''], undefined, db).offset(offset).limit(limit).toArray();
  return rows.map(({ record }) => record);
}

/** Returns the ids of all that lies in the trash, deleted last first. */
export function trashedIds(db: LibraryDb = library()): Promise<string[]> {
  return placesOn(['trash', ''], undefined, db).primaryKeys();
}

/** Returns the ids of all that is not in the trash, newest first by the time of saving. */
export function listedIds(db: LibraryDb = library()): Promise<string[]> {
  return placesOn(['all', ''], undefined, db).primaryKeys();
}

/** Returns these ids in the order of the list, newest first; those that stand on no list, as in the trash, come last. */
export async function newestFirstOf(ids: readonly string[], db: LibraryDb = library()): Promise<string[]> {
  const wanted = new Set(ids);
  const listed = (await listedIds(db)).filter((id) => wanted.delete(id));
  return [...listed, ...wanted];
}

/** Returns the record with this id, also when it lies in the trash. */
export async function getRecord(id: string, db: LibraryDb = library()): Promise<SavedRecord | undefined> {
  return (await db.records.get(id))?.record;
}

/** Returns the saved article of this canonical URL; undefined if it is in the trash, or damaged (saving again repairs it). */
export async function findSaved(canonicalUrl: string, db: LibraryDb = library()): Promise<SavedArticle | undefined> {
  const record = (await db.records.where('address').equals(canonicalUrl).first())?.record;
  return record !== undefined && isInLibrary(record) ? record : undefined;
}

/** Returns those of these canonical URLs for which `findSaved` finds an article. */
export async function savedAmong(canonicalUrls: readonly string[], db: LibraryDb = library()): Promise<Set<string>> {
  const rows = await db.records.where('address').anyOf(canonicalUrls).toArray();
  return new Set(rows.flatMap(({ record }) => (isInLibrary(record) ? [record.canonicalUrl] : [])));
}

const isInLibrary = (record: SavedRecord): record is SavedArticle =>
  record.kind === 'article' && record.deletedAt === null && damageOf(record) === null;

/** Returns the captions captured from the story with this article id, saved or not, newest first. */
export async function captionsOf(articleId: string, db: LibraryDb = library()): Promise<SavedCaption[]> {
  const rows = await placesOn(['story', articleId], undefined, db).toArray();
  return rows.map(({ record }) => record).filter((record) => record.kind === 'caption');
}

/** Returns the earlier states of an article, the latest first; empty when it never changed. */
export function revisionsOf(articleId: string, db: LibraryDb = library()): Promise<Revision[]> {
  const range = db.revisions.where('[articleId+revision]').between([articleId, 0], [articleId, Infinity]);
  return range.reverse().toArray();
}

/** Returns how many records stand on a list: `countRecords(['tag', 'elections'])`; without a list, how many there are. */
export async function countRecords(list: List = ['all', ''], db: LibraryDb = library()): Promise<number> {
  return (await db.counters.get(list))?.count ?? 0;
}

/** Whether the library has no record, in the trash neither. */
export async function isEmpty(db: LibraryDb = library()): Promise<boolean> {
  return (await db.records.limit(1).primaryKeys()).length === 0;
}

/** The list that leaves the fewest records to filter: as a rule those of tags and collections are the shortest. */
function narrowestList({ kind, tag, collection, source }: RecordQuery): List {
  if (tag !== undefined) return ['tag', tag];
  if (collection !== undefined) return ['collection', collection];
  if (source !== undefined) return ['source', source];
  return kind === undefined ? ['all', ''] : ['kind', kind];
}

function isOneList({ kind, tag, collection, source }: RecordQuery): boolean {
  return [kind, tag, collection, source].filter((value) => value !== undefined).length <= 1;
}

function fits(record: SavedRecord, { kind, tag, collection, source }: RecordQuery): boolean {
  return (
    (kind === undefined || record.kind === kind) &&
    (tag === undefined || record.tags.includes(tag)) &&
    (collection === undefined || record.collections.includes(collection)) &&
    (source === undefined || sourceOf(record) === source)
  );
}

/** The rows on a list, last place first, from the place before `[time, id]` on. */
function placesOn([name, value]: List, before: [string, string] | undefined, db: LibraryDb) {
  const upper = before ? [name, value, ...before] : [name, value, Dexie.maxKey];
  return db.records
    .where('lists')
    .between([name, value, Dexie.minKey], upper, true, before === undefined)
    .reverse();
}
