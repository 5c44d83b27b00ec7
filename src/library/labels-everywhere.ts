/** Tags and collections as a whole: rename one, merge several into one, remove one from all records. */
import { Dexie } from 'dexie';
import type { ToBackground } from '../messages/to-background.ts';
import { changeRecords } from './change-records.ts';
import { library, type LibraryDb } from './db.ts';
import { cleanLabels, changeLabels } from './labels.ts';
import type { SavedRecord } from './record.ts';

type Replacing = ToBackground['replaceLabels']['request'];
type Replaced = ToBackground['replaceLabels']['reply'];

const LIST_OF = { tags: 'tag', collections: 'collection' } as const;

/**
 * Puts the label `to` in the place of each of `from` on every record that carries one, also in the trash; without `to`
 * they are removed. Returns what those records carried before, which `setLabels` puts back.
 */
export async function replaceLabels({ kind, from, to }: Replacing, db: LibraryDb = library()): Promise<Replaced> {
  const before: Replaced['before'] = [];
  const ids = await carrying(db, kind, from);
  await changeRecords(db, ids, (record) => {
    const labels = changeLabels(record[kind], { add: to === null ? [] : [to], remove: from });
    if (same(labels, record[kind])) return null;
    before.push({ id: record.id, labels: record[kind] });
    return { ...record, [kind]: labels };
  });
  return { before };
}

/** Gives each record exactly these labels; returns the ids of those that had others. */
export function setLabels(
  { kind, records }: ToBackground['setLabels']['request'],
  db: LibraryDb = library(),
): Promise<{ changed: string[] }> {
  const wanted = new Map(records.map(({ id, labels }) => [id, cleanLabels(labels)]));
  return changeRecords(db, [...wanted.keys()], (record) => {
    const labels = wanted.get(record.id) ?? record[kind];
    return same(labels, record[kind]) ? null : { ...record, [kind]: labels };
  });
}

/** Records in the trash stand on no list of labels, so those are looked through: there are few, and for 30 days. */
async function carrying(db: LibraryDb, kind: Replacing['kind'], labels: string[]): Promise<string[]> {
  const listed = labels.map((label) => {
    const list = [LIST_OF[kind], label];
    return db.records
      .where('lists')
      .between([...list, Dexie.minKey], [...list, Dexie.maxKey])
      .primaryKeys();
  });
  const removed = new Set(labels);
  const trashed = await db.records
    .where('lists')
    .between(['trash', '', Dexie.minKey], ['trash', '', Dexie.maxKey])
    .filter(({ record }) => record[kind].some((label) => removed.has(label)))
    .primaryKeys();
  return [...(await Promise.all(listed)).flat(), ...trashed];
}

function same(a: SavedRecord['tags'], b: SavedRecord['tags']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
