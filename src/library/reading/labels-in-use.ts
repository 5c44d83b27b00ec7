/** The tags, collections and sources in use, from the counters: what the popup completes and the library filters by. */
import { Dexie } from 'dexie';
import { library, type LibraryDb } from '../database/db.ts';
import type { ListName } from '../record/lists.ts';
import { nameOrder } from '../record/name-order.ts';

export interface LabelCount {
  label: string;
  /** How many records carry it, those in the trash not counted. */
  count: number;
}

/** Returns all tags in use, the most used first, then by alphabet. */
export function tagsInUse(db: LibraryDb = library()): Promise<LabelCount[]> {
  return labelsInUse('tag', db);
}

/** Returns all collections in use, the fullest first, then by alphabet. */
export function collectionsInUse(db: LibraryDb = library()): Promise<LabelCount[]> {
  return labelsInUse('collection', db);
}

/** Returns all tags and collections as words, for completing. */
export async function wordsInUse(db: LibraryDb = library()): Promise<{ tags: string[]; collections: string[] }> {
  const [tags, collections] = await Promise.all([tagsInUse(db), collectionsInUse(db)]);
  return { tags: tags.map(({ label }) => label), collections: collections.map(({ label }) => label) };
}

/** Returns the domains of all publishers that records come from, the most frequent first. */
export function sourcesInUse(db: LibraryDb = library()): Promise<LabelCount[]> {
  return labelsInUse('source', db);
}

async function labelsInUse(name: ListName, db: LibraryDb): Promise<LabelCount[]> {
  const counters = await db.counters.where('list').between([name, Dexie.minKey], [name, Dexie.maxKey]).toArray();
  const compare = nameOrder();
  return counters
    .map(({ list, count }) => ({ label: list[1], count }))
    .toSorted((a, b) => b.count - a.count || compare(a.label, b.label));
}
