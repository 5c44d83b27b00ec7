/** For tests of imports: files, everything read from them, and importing them into a library. */
import { importSome } from '../library/merging/import-records.ts';
import type { LibraryDb } from '../library/database/db.ts';
import type { SavedArticle, SavedRecord } from '../library/record/record.ts';
import { done } from '../messages/wire.ts';
import type { BadItem, ImportItem } from './format.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { readFiles } from './read-files.ts';
import { runImport, type ImportResult } from './run-import.ts';

export const READ_AT = '2026-03-04T05:06:07.000Z';

const importing = { signal: new AbortController().signal, readAt: READ_AT, onProgress: () => undefined };

export const fileFrom = (content: BlobPart | BlobPart[], name = 'file'): File => new File([content].flat(), name);

export interface ReadBack {
  /** Id of the format, or null when it is none. */
  format: string | null;
  lines: (ImportItem & { kind: 'record' })['line'][];
  records: SavedRecord[];
  articles: SavedArticle[];
  bad: BadItem[];
}

/** Returns everything in the files. */
export async function readAll(...files: File[]): Promise<ReadBack> {
  const found: ReadBack = { format: null, lines: [], records: [], articles: [], bad: [] };
  for await (const { file, format, item } of readFiles(files, { readAt: READ_AT })) {
    found.format = format?.id ?? null;
    if (item.kind === 'bad') found.bad.push({ file, reason: item.reason, detail: item.detail, at: item.at });
    else {
      found.lines.push(item.line);
      if (item.line.kind !== 'revision') found.records.push(item.line);
      if (item.line.kind === 'article') found.articles.push(item.line);
    }
  }
  return found;
}

/** Returns what importing the files into the library would do. */
export const planOf = (db: LibraryDb, ...files: File[]): Promise<ImportPlan> => planImport(files, importing, db);

/** Imports the files into the library. */
export const importInto = (db: LibraryDb, ...files: File[]): Promise<ImportResult> =>
  runImport(files, async (request) => done(await importSome(request, db)), importing);

/** All that a library holds, without what belongs to this library: sequence numbers, and when it was last written. */
export async function contentsOf(db: LibraryDb): Promise<unknown> {
  const rows = await db.records.orderBy('id').toArray();
  const records = rows.map(({ record: { seq: _s, updatedAt: _u, ...record } }) => record);
  return { records, revisions: await db.revisions.toArray(), counters: await db.counters.toArray() };
}
