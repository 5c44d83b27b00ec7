/** The person's own marks on records: tags, collections, note. */
import type { ToBackground } from '../../messages/background/to-background.ts';
import { changeRecords } from './change-records.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { changeLabels } from '../record/labels.ts';
import type { SavedRecord } from '../record/record.ts';

type Request = ToBackground['editMarks']['request'];
type Marks = ToBackground['editMarks']['reply']['before'][number];

/**
 * Changes the marks of these records. Returns the ids of those that changed, with their former marks, which undo needs: some
 * records may have had an added tag before. Unknown ids are ignored.
 */
export async function editMarks(
  request: Request,
  db: LibraryDb = library(),
): Promise<ToBackground['editMarks']['reply']> {
  const before = new Map<string, Marks>();
  const { changed } = await changeRecords(db, request.ids, (record) => {
    const { id, tags, collections, note } = record;
    before.set(id, { id, tags, collections, note });
    return edited(record, request);
  });
  return { changed, before: changed.flatMap((id) => before.get(id) ?? []) };
}

/** Puts the note `before` back where `after` still stands; returns the record's id if it did. A note written since stays. */
export function undoNote(
  { id, before, after }: ToBackground['undoNote']['request'],
  db: LibraryDb = library(),
): Promise<{ changed: string[] }> {
  return changeRecords(db, [id], (record) => (record.note === after ? { ...record, note: before } : null));
}

function edited(record: SavedRecord, { tags, collections, note }: Request): SavedRecord | null {
  const after = {
    ...record,
    tags: tags ? changeLabels(record.tags, tags) : record.tags,
    collections: collections ? changeLabels(record.collections, collections) : record.collections,
    note: note ?? record.note,
  };
  const same = JSON.stringify([record.tags, record.collections, record.note]);
  return JSON.stringify([after.tags, after.collections, after.note]) === same ? null : after;
}
