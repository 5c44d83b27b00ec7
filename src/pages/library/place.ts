/**
 * Where the person is in the library: what is listed and what is open. It stands in the address, so that the browser's
 * back button, a reload and a link from the popup (`#open=ID`) all work.
 */
import { signal } from '@preact/signals';

export type Shelf = 'all' | 'articles' | 'captions' | 'trash';

export interface Place {
  shelf: Shelf;
  tag: string | null;
  collection: string | null;
  /** Domain of a publisher. */
  source: string | null;
  /** Id of the record that is open for reading. */
  open: string | null;
}

const START: Place = { shelf: 'all', tag: null, collection: null, source: null, open: null };
const SHELVES: readonly Shelf[] = ['all', 'articles', 'captions', 'trash'];

export const place = signal<Place>(START);

/** Goes to what `change` says, the rest staying as it is; the step can be taken back with the browser's back button. */
export function go(change: Partial<Place>): void {
  location.hash = addressOf({ ...place.peek(), ...change });
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
export function addressOf(at: Place): string {
  const words = new URLSearchParams();
  if (at.shelf !== 'all') words.set('shelf', at.shelf);
  for (const name of ['tag', 'collection', 'source', 'open'] as const) {
    const value = at[name];
    if (value !== null) words.set(name, value);
  }
  return `#${words.toString()}`;
}

/** Returns the place that an address fragment names; what it does not name, or names wrongly, is as at the start. */
export function placeOf(hash: string): Place {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    shelf: SHELVES.find((shelf) => shelf === words.get('shelf')) ?? START.shelf,
    tag: words.get('tag'),
    collection: words.get('collection'),
    source: words.get('source'),
    open: words.get('open'),
  };
}
