/**
 * What the list shows at a place. The search index answers where there is one; without it (some private windows, or while
 * it is being opened) the lists of IndexedDB do, which know kind, tag, collection and source, one of each.
 */
import { signal } from '@preact/signals';
import { allRecords, recordsById } from '../../library/all-records.ts';
import { library } from '../../library/db.ts';
import { newestRecords, trashedRecords } from '../../library/read.ts';
import type { SavedRecord } from '../../library/record.ts';
import type { FacetCount, SearchRequest } from '../../library/search/answer.ts';
import type { SearchStatus } from '../../library/search/channel.ts';
import { openSearch, type FoundRecord, type LibrarySearch } from '../../library/search/client.ts';
import type { Facet } from '../../library/search/facets.ts';
import { isNarrowed, type Place, type Shelf } from './place.ts';

export interface Listed {
  rows: FoundRecord[];
  /** How many there are in all; null where only the index would know. */
  total: number | null;
  /** What the sidebar offers; null without the index. */
  facets: Record<Facet, FacetCount[]> | null;
  /** Whether the best matches come first. */
  ranked: boolean;
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
export const canSearch = ({ state }: SearchStatus): boolean => state === 'ready' || state === 'building';

/** Returns at most `limit` records of the place; null when a later call has taken this one's place. */
export async function findListed(at: Place, limit: number, status: SearchStatus): Promise<Listed | null> {
  if (at.shelf === 'trash') return plain(await trashedRecords({ limit }));
  if (!search || !canSearch(status)) return plain(await newestRecords({ ...listQuery(at), limit }));
  const found = await search.search({ ...requestOf(at), limit });
  if (found.type === 'superseded') return null;
  if (found.type === 'unavailable') return plain(await newestRecords({ ...listQuery(at), limit }));
  const { rows, total, facets, sort } = found;
  return { rows, total, facets, ranked: sort === 'best' };
}

/** Returns the ids of everything that the place lists, for an action on all of it. */
export async function findAllIds(at: Place): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of everythingAt(at)) ids.push(id);
  return ids;
}

/** Walks everything that the place lists, without holding it in memory. */
export async function* everythingAt(at: Place): AsyncGenerator<SavedRecord> {
  if (at.shelf === 'all' && !isNarrowed(at)) return yield* allRecords();
  const ids = canSearch(searchStatus.peek()) ? await search?.allIds(requestOf(at)) : null;
  if (ids) return yield* recordsById(ids);
  let last: SavedRecord | undefined;
  do {
    const page = await newestRecords({ ...listQuery(at), before: last, limit: 100 });
    yield* page;
    last = page.at(-1);
  } while (last !== undefined);
}

/** The change sequence number: a live query on it tells of every change of the library. */
export async function changeNumber(): Promise<number> {
  return (await library().meta.get('seq'))?.value ?? 0;
}

const KINDS: Partial<Record<Shelf, SavedRecord['kind']>> = { articles: 'article', captions: 'caption' };

function requestOf({ query, filters, shelf, sort }: Place): SearchRequest {
  const kind = KINDS[shelf];
  return { query, sort, filters: kind === undefined ? filters : { ...filters, kind: [kind] } };
}

function listQuery({ shelf, filters }: Place) {
  return {
    kind: KINDS[shelf],
    tag: filters.tag?.[0],
    collection: filters.collection?.[0],
    source: filters.source?.[0],
  };
}

const plain = (records: SavedRecord[]): Listed => ({
  rows: records.map((record) => ({ record, passages: [] })),
  total: null,
  facets: null,
  ranked: false,
});
