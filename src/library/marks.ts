/** The person's own marks on records: tags, collections, note. */
import type { ToBackground } from '../messages/to-background.ts';
import { changeRecords } from './change-records.ts';
import { library, type LibraryDb } from './db.ts';
import { changeLabels } from './labels.ts';
import type { SavedRecord } from './record.ts';

type Request = ToBackground['editMarks']['request'];

/** Changes the marks of the records named and returns the ids of those that are now different; unknown ids are passed over. */
export function editMarks(request: Request, db: LibraryDb = library()): Promise<{ changed: string[] }> {
  return changeRecords(db, request.ids, (record) => edited(record, request));
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
