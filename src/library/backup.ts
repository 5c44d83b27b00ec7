/**
 * Backup and restore. A backup is the lossless export of everything, the trash included, as JSON Lines. Restoring merges:
 * it deletes and overwrites nothing, and doing it again after an interruption goes on where it stopped.
 */
import type { ImportLine } from '../exports/cutline-file.ts';
import type { ExportSource } from '../exports/format.ts';
import type { ReadProblem } from '../exports/read-cutline-json.ts';
import { readLines, UnreadableFile } from '../exports/read-lines.ts';
import type { Reply } from '../messages/wire.ts';
import { allRecords, exportSource } from './all-records.ts';
import { library, type LibraryDb } from './db.ts';
import { noCounts, previewImport, type ImportCounts } from './import-records.ts';

export interface RestorePlan extends ImportCounts {
  /** Records that were damaged when the backup was made: they are in the file, but cannot be restored. */
  damaged: number;
}

export type Planned = { ok: true; plan: RestorePlan } | { ok: false; problem: ReadProblem };

export interface Restoring {
  signal: AbortSignal;
  /** Called with the share that is done, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** Lines that go to the background at a time: about half a megabyte. */
const BATCH = 50;

/** Returns what a backup is written from; the format is `cutline-jsonl`. */
export function backupSource(db: LibraryDb = library()): ExportSource {
  return exportSource(allRecords({ trash: true }, db), db);
}

/** Checks the whole file and returns what restoring it would change. Writes nothing; a file that is not sound is a problem. */
export async function planRestore(
  file: Blob,
  { signal, onProgress }: Restoring,
  db: LibraryDb = library(),
): Promise<Planned> {
  const plan: RestorePlan = { ...noCounts(), damaged: 0 };
  const coming = new Set<string>();
  try {
    await inBatches(file, { signal, onProgress }, async (lines, damaged) => {
      plan.damaged += damaged;
      add(plan, await previewImport(lines, coming, db));
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
  return { ok: true, plan };
}

/**
 * Takes the file into the library through `send`, which is the background's `importRecords`. Plan it first: that checks the
 * file as a whole. Returns what was done, or the first problem; what was taken in before it stays, and trying again goes on.
 */
export async function restoreBackup(
  file: Blob,
  send: (request: { lines: ImportLine[] }) => Promise<Reply<ImportCounts>>,
  restoring: Restoring,
): Promise<Reply<ImportCounts>> {
  const counts = noCounts();
  let failure: Reply<never> | null = null;
  await inBatches(file, restoring, async (lines) => {
    if (failure !== null || lines.length === 0) return;
    const reply = await send({ lines });
    if (reply.ok) add(counts, reply.value);
    else failure = reply;
  });
  return failure ?? { ok: true, value: counts };
}

async function inBatches(
  file: Blob,
  { signal, onProgress }: Restoring,
  act: (lines: ImportLine[], damaged: number) => Promise<void>,
): Promise<void> {
  let lines: ImportLine[] = [];
  let damaged = 0;
  for await (const { line, progress } of readLines(file)) {
    signal.throwIfAborted();
    if (line.kind === 'damaged') damaged++;
    else lines.push(line);
    if (lines.length < BATCH) continue;
    await act(lines, damaged);
    onProgress(progress);
    lines = [];
    damaged = 0;
  }
  await act(lines, damaged);
  onProgress(1);
}

function add(sum: ImportCounts, counts: ImportCounts): void {
  for (const name of ['added', 'changed', 'same', 'revisions', 'orphans'] as const) sum[name] += counts[name];
}
