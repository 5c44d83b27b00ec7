/** Reading the records that a search found: half of what somebody waits for while typing. */
import type { LibraryDb } from '../db.ts';
import type { SavedRecord } from '../record.ts';

/** Records that are kept in memory: those of the last few letters typed, most of which the next letter finds again. */
const MOST_KEPT = 200;

/**
 * Returns a reader of the library's records, which keeps those that it read last for as long as nothing in the library
 * changes: every change takes a new number. It reads them in the order of their ids given, without those that are gone.
 */
export function foundReader(db: LibraryDb): (ids: readonly string[]) => Promise<SavedRecord[]> {
  const kept = new Map<string, SavedRecord>();
  let number: number | null = null;
  return async (ids) => {
    const { missing, read } = await db.transaction('r', [db.meta, db.records], async () => {
      const now = (await db.meta.get('seq'))?.value ?? 0;
      if (now !== number) kept.clear();
      number = now;
      const missing = ids.filter((id) => !kept.has(id));
      return { missing, read: await db.records.bulkGet(missing) };
    });
    const found = new Map(missing.map((id, index) => [id, read[index]?.record]));
    return ids.flatMap((id) => {
      const record = found.get(id) ?? kept.get(id);
      if (record === undefined) return [];
      // The one read last is the last of the map.
      kept.delete(id);
      kept.set(id, record);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return [record];
    });
  };
}
