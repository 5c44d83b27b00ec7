/** Reading the records that a search found: half of what somebody waits for while typing. */
import type { LibraryDb } from '../database/db.ts';
import type { SavedRecord } from '../record/record.ts';

/** Records that are kept in memory: those of the last few letters typed, most of which the next letter finds again. */
const MOST_KEPT = 200;

/**
 * Returns a reader of the library's records, which keeps those that it read last for as long as nothing in the library
 * changes: every change takes a new number. `library` is asked each time: a connection that failed is never mended. It reads
 * them in the order of their ids given, without those that are gone.
 */
export function foundReader(library: () => LibraryDb): (ids: readonly string[]) => Promise<SavedRecord[]> {
  const kept = new Map<string, SavedRecord>();
  let number: number | null = null;
  return async (ids) => {
    const db = library();
    const found = await db.transaction('r', [db.meta, db.records], async () => {
      // Taken before anything is read: another call may make room meanwhile, or learn of a change.
      const keptAt = number;
      const found = new Map(ids.map((id) => [id, kept.get(id)]));
      const read = async (missing: readonly string[]) => {
        const rows = await db.records.bulkGet([...missing]);
        for (const [index, id] of missing.entries()) found.set(id, rows[index]?.record);
      };
      const known = ids.filter((id) => found.get(id) !== undefined);
      const [last] = await Promise.all([db.meta.get('seq'), read(ids.filter((id) => !known.includes(id)))]);
      const now = last?.value ?? 0;
      if (now !== keptAt) await read(known);
      if (now !== number) kept.clear();
      number = now;
      return found;
    });
    const records = ids.flatMap((id) => found.get(id) ?? []);
    for (const record of records) {
      // The one read last is the last of the map.
      kept.delete(record.id);
      kept.set(record.id, record);
    }
    for (const id of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(id);
    return records;
  };
}
