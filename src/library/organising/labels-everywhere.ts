/**
 * Renaming, merging and removing tags and collections everywhere: edits of all records that carry them, a few at a time
 * (`changeRecords`), so that a save in between does not wait long. If it is interrupted, some records keep the old label;
 * doing it again finds those.
 */
import { Dexie } from 'dexie';
import type { ToBackground } from '../../messages/background/to-background.ts';
import { changeRecords } from './change-records.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { undoneLabels } from '../record/labels.ts';
import type { SavedRecord } from '../record/record.ts';

type Kind = ToBackground['undoLabels']['request']['kind'];

const LIST_OF = { tags: 'tag', collections: 'collection' } as const;

/**
 * Returns the ids of all records that carry one of these labels, in the trash too, each once. Records in the trash are on
 * no list of labels, so all of them are looked at: they are few, as they stay there for 30 days.
 */
export async function recordsWith(kind: Kind, labels: readonly string[], db: LibraryDb = library()): Promise<string[]> {
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
  return [...new Set([...(await Promise.all(listed)).flat(), ...trashed])];
}

/**
 * Takes a change of labels back on each record, from `after` to `before`; what was put on or taken off since stays so.
 * Returns the ids of those that had others.
 */
export function undoLabels(
  { kind, records }: ToBackground['undoLabels']['request'],
  db: LibraryDb = library(),
): Promise<{ changed: string[] }> {
  const changes = new Map(records.map((change) => [change.id, change]));
  return changeRecords(db, [...changes.keys()], (record) => {
    const change = changes.get(record.id);
    const labels = change ? undoneLabels(change, record[kind]) : record[kind];
    return same(labels, record[kind]) ? null : { ...record, [kind]: labels };
  });
}

function same(a: SavedRecord['tags'], b: SavedRecord['tags']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
