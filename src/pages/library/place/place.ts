/**
 * Where the person is in the library: what is listed and what is open. It stands in the address, so that the browser's
 * back button, a reload and a link from the popup (`#open=ID`) all work.
 */
import { signal } from '@preact/signals';
import { SORTS, type Sort } from '../../../library/search/query/request.ts';
import { FACETS, type Facet } from '../../../library/search/index/facets.ts';

export type Shelf = 'all' | 'articles' | 'captions' | 'trash';

/** What is found, one record under the other or counted; or all tags or collections, to be put in order. */
export type View = 'list' | 'charts' | 'tags' | 'collections';

/** The facets that are filtered by clicking; the kind is the shelf's. */
export type FilterFacet = Exclude<Facet, 'kind'>;
export type Filters = Partial<Record<FilterFacet, string[]>>;

export interface Place {
  view: View;
  shelf: Shelf;
  /** What is searched for, as typed; empty lists everything. */
  query: string;
  /** `best` where nothing else was chosen: without words to search for, the newest come first. */
  sort: Sort;
  filters: Filters;
  /** Which page of the list, from 1. */
  page: number;
  /** Id of the record that is open for reading. */
  open: string | null;
}

const START: Place = { view: 'list', shelf: 'all', query: '', sort: 'best', filters: {}, page: 1, open: null };
const VIEWS: readonly View[] = ['list', 'charts', 'tags', 'collections'];
const SHELVES: readonly Shelf[] = ['all', 'articles', 'captions', 'trash'];
const FILTERS = FACETS.filter((facet) => facet !== 'kind');

export const place = signal<Place>(START);

/** Returns the place with this change; whatever narrows the list otherwise begins at its first page. */
export function changed(at: Place, change: Partial<Place>): Place {
  const sameList = Object.keys(change).every((key) => key === 'open' || key === 'page' || key === 'view');
  return { ...at, ...(sameList ? {} : { page: 1 }), ...change };
}

/** Goes to what `change` says, the rest staying as it is; the step can be taken back with the browser's back button. */
export function go(change: Partial<Place>): void {
  location.hash = addressOf(changed(place.peek(), change));
}

/** As `go`, without a step for the back button: for what changes with every letter typed. */
export function stay(change: Partial<Place>): void {
  history.replaceState(null, '', addressOf(changed(place.peek(), change)));
  place.value = placeOf(location.hash);
}

/** Reads the place from the address now and whenever it changes, until `signal` aborts. */
export function followAddress(abort?: AbortSignal): void {
  const read = () => {
    place.value = placeOf(location.hash);
  };
  read();
  addEventListener('hashchange', read, abort ? { signal: abort } : {});
}

/** Returns the place as an address fragment; what is as at the start is left out. */
export function addressOf({ view, shelf, query, sort, filters, page, open }: Place): string {
  const words = new URLSearchParams();
  if (view !== START.view) words.set('view', view);
  if (shelf !== START.shelf) words.set('shelf', shelf);
  if (query !== '') words.set('query', query);
  if (sort !== START.sort) words.set('sort', sort);
  for (const facet of FILTERS) for (const value of filters[facet] ?? []) words.append(facet, value);
  if (page !== START.page) words.set('page', String(page));
  if (open !== null) words.set('open', open);
  return `#${words.toString()}`;
}

/** Returns the place that an address fragment names; what it does not name, or names wrongly, is as at the start. */
export function placeOf(hash: string): Place {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const filters: Filters = {};
  for (const facet of FILTERS) {
    const values = words.getAll(facet);
    if (values.length > 0) filters[facet] = values;
  }
  const page = Number(words.get('page') ?? START.page);
  return {
    view: VIEWS.find((view) => view === words.get('view')) ?? START.view,
    shelf: SHELVES.find((shelf) => shelf === words.get('shelf')) ?? START.shelf,
    query: words.get('query') ?? START.query,
    sort: SORTS.find((sort) => sort === words.get('sort')) ?? START.sort,
    filters,
    page: Number.isSafeInteger(page) && page > 0 ? page : START.page,
    open: words.get('open'),
  };
}

/** Returns the place with one value of a facet switched on or off, the list in front. */
export function toggled(at: Place, facet: FilterFacet, value: string): Place {
  const values = at.filters[facet] ?? [];
  const { [facet]: _, ...others } = at.filters;
  const left = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const shelf = at.shelf === 'trash' ? 'all' : at.shelf;
  const view = at.view === 'charts' ? at.view : START.view;
  return {
    ...at,
    view,
    shelf,
    page: 1,
    open: null,
    filters: left.length === 0 ? others : { ...others, [facet]: left },
  };
}

/** Whether anything narrows the list, beside the shelf. */
export const isNarrowed = ({ query, filters }: Place): boolean =>
  query.trim() !== '' || Object.keys(filters).length > 0;
