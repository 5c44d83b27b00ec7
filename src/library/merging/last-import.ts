/**
 * The answer to the last part of an import, kept in the transaction that took it in. When the background ends between that
 * and answering, the page that imports learns here what was done, and undo covers it.
 */
import { library, type LibraryDb } from '../database/db.ts';
import type { ImportCounts } from './import-counts.ts';

/** What is said of one part: the ids of what it added, and how many lines it took. */
export type PartAnswer = ImportCounts & { ids: string[]; took: number };

const KEY = 'import';

/** Keeps the answer to this part in the place of the one before; call it in the part's transaction. */
export async function keepAnswer(db: LibraryDb, part: string, reply: PartAnswer): Promise<void> {
  await db.meta.put({ key: KEY, value: 0, answer: { part, reply } });
}

/** Returns the answer to this part if it was taken in and none after it; null otherwise, and when the library can't be read. */
export async function answerTo(part: string, db: LibraryDb = library()): Promise<PartAnswer | null> {
  const row = await db.meta.get(KEY).catch(() => undefined);
  return row?.answer?.part === part ? (row.answer.reply as PartAnswer) : null;
}
