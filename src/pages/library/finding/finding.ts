/**
 * What the list shows at a place. The search index answers where there is one; without it (some private windows, or while
 * it is being opened) the lists of IndexedDB do, which know kind, tag, collection and source, one of each.
 */
import { signal } from '@preact/signals';
import { newestFirst, recordsById } from '../../../library/reading/all-records.ts';
import { library } from '../../../library/database/db.ts';
import { countRecords, newestRecords, trashedIds, trashedRecords } from '../../../library/reading/read.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { PAGE_SIZE, type SearchRequest, type Sort } from '../../../library/search/query/request.ts';
import type { Counts, FacetCount } from '../../../library/search/query/counts.ts';
import type { QueryProblem } from '../../../library/search/query/query.ts';
import type { DayCount } from '../../../library/search/query/select.ts';
import type { SearchStatus } from '../../../library/search/channel.ts';
import { openSearch, type FoundRecord, type LibrarySearch } from '../../../library/search/client.ts';
import { interfaceLanguage } from '../../../ui/words/i18n.ts';
import { isNarrowed, type FilterFacet, type Place, type Shelf } from '../place/place.ts';

export interface Listed {
  rows: FoundRecord[];
  /** How many there are in all; null where only the index would know. */
  total: number | null;
  /** Whether there are more after these. */
  more: boolean;
  /** What the sidebar offers; null without the index. */
  facets: Counts | null;
  /** What comes first; null without the index, where nothing can be chosen. */
  sort: Sort | null;
  /** What in the query may not have been taken as it was meant. */
  problems: QueryProblem[];
}

/** A list whose counts are there a moment after its rows; null when a later call has taken their place. */
export interface ListedRows extends Omit<Listed, 'facets'> {
  facets: Promise<Counts | null> | null;
}

export const searchStatus = signal<SearchStatus>({ state: 'starting' });

let search: LibrarySearch | undefined;

/** Opens the search index for this page, until it is left. */
export function startSearch(): void {
  const left = new AbortController();
  addEventListener('pagehide', (event) => event.persisted || left.abort());
  search = openSearch(left.signal);
  search.onStatus((status) => {
    searchStatus.value = status;
  }, left.signal);
}

/** Whether the index can be asked. */
const canSearch = ({ state }: SearchStatus): boolean => state === 'ready' || state === 'building';

/** Returns one page of the records of the place; null when a later call has taken this one's place. */
export async function findListed(at: Place, status: SearchStatus): Promise<ListedRows | null> {
  if (at.shelf === 'trash' || !search || !canSearch(status)) return await fromStore(at);
  const offset = (at.page - 1) * PAGE_SIZE;
  const found = await search.search({ ...requestOf(at), offset, limit: PAGE_SIZE });
  if (found.type === 'superseded') return null;
  if (found.type === 'unavailable') return await fromStore(at);
  const { rows, total, counts, sort } = found;
  // What an index that is being built has not got may yet come.
  const problems = found.problems.filter(({ kind }) => kind !== 'word' || status.state === 'ready');
  return { rows, total, more: offset + rows.length < total, facets: counts, sort, problems };
}

/** Returns how many stories of the place are dated of each day; null without the index. */
export async function findDays(at: Place, status: SearchStatus): Promise<DayCount[] | null> {
  return search && canSearch(status) ? await search.days(requestOf(at)) : null;
}

/** Returns the values of a facet, in what the place lists, that have these letters in them; null without the index. */
export async function findValues(at: Place, facet: FilterFacet, like: string): Promise<FacetCount[] | null> {
  return search && canSearch(searchStatus.peek()) ? await search.values(requestOf(at), facet, like) : null;
}

/** Returns the ids of everything that the place lists, for an action on all of it. */
export async function findAllIds(at: Place): Promise<string[]> {
  if (at.shelf === 'trash') return await trashedIds();
  const found = canSearch(searchStatus.peek()) ? await search?.allIds(requestOf(at)) : null;
  if (found) return found;
  const ids: string[] = [];
  for await (const { id } of everythingAt(at)) ids.push(id);
  return ids;
}

/** Returns how many the place lists; null where only the index would know. */
export async function countListed(at: Place): Promise<number | null> {
  if (at.shelf === 'trash') return (await trashedIds()).length;
  if (!search || !canSearch(searchStatus.peek())) return null;
  return (await search.allIds(requestOf(at)))?.length ?? null;
}

/** Walks everything that the place lists, newest first, without holding it in memory. */
export async function* everythingAt(at: Place): AsyncGenerator<SavedRecord> {
  if (at.shelf === 'trash') return yield* recordsById(await trashedIds());
  if (at.shelf === 'all' && !isNarrowed(at)) return yield* newestFirst();
  const ids = canSearch(searchStatus.peek()) ? await search?.allIds(requestOf(at)) : null;
  if (ids) return yield* recordsById(ids.toReversed());
  let last: SavedRecord | undefined;
  do {
    const page = await newestRecords({ ...listQuery(at), before: last, limit: 100 });
    yield* page;
    last = page.at(-1);
  } while (last !== undefined);
}

/** A page of one of IndexedDB's own lists: the trash, and all others where there is no index. */
async function fromStore(at: Place): Promise<ListedRows> {
  const page = { offset: (at.page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 };
  const trash = at.shelf === 'trash';
  const found = trash ? await trashedRecords(page) : await newestRecords({ ...listQuery(at), ...page });
  return {
    rows: found.slice(0, PAGE_SIZE).map((record) => ({ record, passages: [] })),
    total: trash ? await countRecords(['trash', '']) : isNarrowed(at) ? null : await countRecords(),
    more: found.length > PAGE_SIZE,
    facets: null,
    sort: null,
    problems: [],
  };
}

/** The change sequence number: a live query on it tells of every change of the library. */
export async function changeNumber(): Promise<number> {
  return (await library().meta.get('seq'))?.value ?? 0;
}

const KINDS: Partial<Record<Shelf, SavedRecord['kind']>> = { articles: 'article', captions: 'caption' };

function requestOf({ query, filters, shelf, sort }: Place): SearchRequest {
  const kind = KINDS[shelf];
  const language = interfaceLanguage();
  return { query, sort, language, filters: kind === undefined ? filters : { ...filters, kind: [kind] } };
}

function listQuery({ shelf, filters }: Place) {
  return {
    kind: KINDS[shelf],
    tag: filters.tag?.[0],
    collection: filters.collection?.[0],
    source: filters.source?.[0],
  };
}
