/** Taking files into the library, a few records at a time. Doing it again, after an interruption or not, changes nothing more. */
import { library, type LibraryDb } from '../library/database/db.ts';
import { problemOf } from '../library/database/problems.ts';
import { addCounts, noCounts, type ImportCounts } from '../library/merging/import-counts.ts';
import { answerTo } from '../library/merging/last-import.ts';
import type { ToBackground } from '../messages/background/to-background.ts';
import type { Problem, Reply } from '../messages/wire.ts';
import { inBatches, type Importing } from './import-batches.ts';
import { originOf } from './registry.ts';

type Request = ToBackground['importRecords']['request'];
type Imported = ToBackground['importRecords']['reply'];

export interface ImportResult {
  /** `stopped` by the person, `failed` at a problem; what was taken in before stays. */
  outcome: 'done' | 'stopped' | 'failed';
  problem: Problem | null;
  counts: ImportCounts;
  /** Ids of the records that were added, by which it can be undone. */
  added: string[];
}

/**
 * Imports what is sound in the files through `send`, which is the background's `importRecords`: it answers when a batch is
 * on the disk. `onBatch` is called after each with how many records were taken so far. Never rejects: a file that cannot be
 * read any more is a problem like others, as what was taken in before it stays.
 */
export async function runImport(
  files: readonly File[],
  send: (request: Request) => Promise<Reply<Imported>>,
  importing: Importing & { onBatch?: (records: number) => Promise<void> },
  db: LibraryDb = library(),
): Promise<ImportResult> {
  const id = crypto.randomUUID();
  let parts = 0;
  const result: ImportResult = { outcome: 'done', problem: null, counts: noCounts(), added: [] };
  const stop = new AbortController();
  const signal = AbortSignal.any([importing.signal, stop.signal]);
  try {
    await inBatches(files, { ...importing, signal, onBad: () => undefined }, async (lines, format) => {
      let size = lines.length;
      for (let at = 0; at < lines.length; at += size) {
        signal.throwIfAborted();
        const part = `${id}/${++parts}`;
        const reply = await send({ lines: lines.slice(at, at + size), origin: originOf(format), part });
        // The background may have ended when the part was on the disk, and before it could say so.
        const answer = reply.ok ? reply.value : await answerTo(part, db);
        if (answer === null) {
          if (!reply.ok) Object.assign(result, { outcome: 'failed', problem: reply.problem });
          stop.abort();
          return;
        }
        const { ids, took, ...counts } = answer;
        addCounts(result.counts, counts);
        result.added.push(...ids);
        // What was not taken goes again, in pieces as small as the one that was.
        size = took;
        const { added, changed, same } = result.counts;
        await importing.onBatch?.(added + changed + same);
      }
    });
  } catch (error) {
    if (!signal.aborted) Object.assign(result, { outcome: 'failed', problem: await problemOf(error) });
    else if (result.outcome !== 'failed') result.outcome = 'stopped';
  }
  return result;
}
